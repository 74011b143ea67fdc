import type { Readiness } from '../http/health';
import type { Storage } from '../storage/collection';

/** Ready when the storage can be reached; tells the release of the knowledge in use. */
export function readinessOf(storage: Storage, release: () => string): Readiness {
  return async () => {
    const reachable = await storage.ping().then(
      () => true,
      () => false,
    );
    return {
      ready: reachable,
      parts: { storage: reachable ? 'reachable' : 'unreachable', release: release() },
    };
  };
}

import type { Readiness } from '../http/health';
import type { Storage } from '../storage/collection';

/** A worker that has not answered by then is not fit to take messages. */
const WORKER_PING_TIMEOUT_MS = 2_000;

export interface ReadinessParts {
  storage: Pick<Storage, 'ping'>;
  worker: { isResponsive(withinMs: number): Promise<boolean> };
  /** The release of the knowledge in use. */
  release: () => string;
}

/** Ready when the storage can be reached and the worker answers. */
export function readinessOf({ storage, worker, release }: ReadinessParts): Readiness {
  return async () => {
    const [isReachable, isResponsive] = await Promise.all([
      storage.ping().then(
        () => true,
        () => false,
      ),
      worker.isResponsive(WORKER_PING_TIMEOUT_MS),
    ]);
    return {
      ready: isReachable && isResponsive,
      parts: {
        storage: isReachable ? 'reachable' : 'unreachable',
        worker: isResponsive ? 'answers' : 'does not answer',
        release: release(),
      },
    };
  };
}

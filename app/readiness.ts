import type { Readiness } from '../http/health';
import type { Storage } from '../storage/collection';

/** A worker that has not answered by then is not fit to take messages. */
const WORKER_PING_TIMEOUT_MS = 2_000;

/** Somebody who has waited this long for an answer shows that nobody is being answered. */
const MAX_WAIT_MS = 120_000;

export interface ReadinessParts {
  storage: Pick<Storage, 'ping'>;
  worker: { isResponsive(withinMs: number): Promise<boolean> };
  pipeline: { oldestWaitMs(): Promise<number> };
  /** The release of the knowledge in use. */
  release: () => string;
}

/** Ready when the storage can be reached and written to, the worker answers, and nobody waits too long. */
export function readinessOf({ storage, worker, pipeline, release }: ReadinessParts): Readiness {
  return async () => {
    const [isReachable, isResponsive] = await Promise.all([
      storage.ping().then(
        () => true,
        () => false,
      ),
      worker.isResponsive(WORKER_PING_TIMEOUT_MS),
    ]);
    const waitMs = isReachable ? await pipeline.oldestWaitMs().catch(() => 0) : 0;
    return {
      ready: isReachable && isResponsive && waitMs < MAX_WAIT_MS,
      parts: {
        storage: isReachable ? 'reachable' : 'unreachable',
        worker: isResponsive ? 'answers' : 'does not answer',
        longestWait: `${Math.round(waitMs / 1_000)} s`,
        release: release(),
      },
    };
  };
}

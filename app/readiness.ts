import type { Backlog } from '../channels/pipeline/observer';
import type { Readiness } from '../http/health';
import type { Storage } from '../storage/collection';

/** A worker that has not answered by then is not fit to take messages. */
const WORKER_PING_TIMEOUT_MS = 2_000;

/** Somebody who has waited this long for an answer shows that nobody is being answered. */
const MAX_WAIT_MS = 120_000;

export interface ReadinessParts {
  storage: Pick<Storage, 'ping'>;
  worker: { isResponsive(withinMs: number): Promise<boolean> };
  pipeline: { backlog(): Promise<Backlog> };
  /** The channels that are open. */
  channels: readonly { channel: string }[];
  /** The release of the knowledge in use. */
  release: () => string;
}

/** Ready when the storage can be reached and written to, the worker answers, and nobody waits too long. */
export function readinessOf({ storage, worker, pipeline, channels, release }: ReadinessParts): Readiness {
  return async () => {
    const [isReachable, isResponsive] = await Promise.all([
      storage.ping().then(
        () => true,
        () => false,
      ),
      worker.isResponsive(WORKER_PING_TIMEOUT_MS),
    ]);
    const backlog = isReachable ? await pipeline.backlog().catch(() => undefined) : undefined;
    const waitMs = backlog?.oldestWaitMs ?? 0;
    // A platform that refuses is told here and makes nobody unready: the other channels answer.
    const state = (channel: string): string => {
      if (!backlog) return 'unknown';
      const { pausedMs = 0, oldestOwedMs = 0 } = backlog.channels[channel] ?? {};
      if (pausedMs > 0) return `paused for ${seconds(pausedMs)}`;
      return oldestOwedMs > MAX_WAIT_MS ? `owes replies for ${seconds(oldestOwedMs)}` : 'open';
    };
    return {
      ready: isReachable && isResponsive && waitMs < MAX_WAIT_MS,
      parts: {
        storage: isReachable ? 'reachable' : 'unreachable',
        worker: isResponsive ? 'answers' : 'does not answer',
        longestWait: seconds(waitMs),
        ...Object.fromEntries(channels.map(({ channel }) => [channel, state(channel)])),
        release: release(),
      },
    };
  };
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}

import type { Log } from '../bots/log';
import type { BotWorkerClient } from '../bots/worker/client';
import type { Metrics } from '../http/metrics';
import type { KnowledgeSnapshot } from '../knowledge/knowledge';
import { newestRecords } from '../knowledge/releases/newestRecords';
import { openKnowledge } from '../knowledge/releases/openKnowledge';
import { watchKnowledge } from '../knowledge/releases/watch';
import type { Storage } from '../storage/collection';
import { countKnowledge } from './counting';

/** How often a running bot looks for a new release of its knowledge. */
const RELEASE_POLL_INTERVAL_MS = 10_000;

/** What pages and pictures show beside what the tree is asked for. */
type Shown = Pick<KnowledgeSnapshot, 'release' | 'facts' | 'offices' | 'bodies'>;

export interface KnowledgeInUse {
  known: () => Shown;
  stopWatching: () => Promise<void>;
}

interface Parts {
  storage: Storage;
  worker: Pick<BotWorkerClient, 'loadKnowledge'>;
  metrics: Metrics;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  dataDir: string;
  /** The shipped data, `knowledge/data` unless told. */
  shippedDir?: string;
  /** How often it looks for a new release, in milliseconds. */
  lookEveryMs?: number;
}

/** Gives the worker what is known, then each release that comes, and counts it. */
export async function knowledgeInUse({
  storage,
  worker,
  metrics,
  log,
  clock,
  dataDir,
  shippedDir,
  lookEveryMs = RELEASE_POLL_INTERVAL_MS,
}: Parts): Promise<KnowledgeInUse> {
  const { knowledge, seeded, repairs } = await openKnowledge(storage, clock(), shippedDir);
  if (seeded) log.info({ release: seeded }, 'The shipped knowledge was put into the storage.');
  for (const { message, isWhole } of repairs)
    if (isWhole) log.warn({}, message);
    else log.error({ alert: true }, message);

  const takeIn = async (found: KnowledgeSnapshot): Promise<Shown> => {
    const began = clock();
    const counts = await worker.loadKnowledge(found);
    const { release, facts, offices, bodies } = found;
    countKnowledge(release, counts, clock() - began, metrics);
    metrics.newest(newestRecords(found));
    log.info({ release, ...counts }, 'Knowledge is ready.');
    return { release, facts, offices, bodies };
  };
  // What the tree knows is in its threads; here it is only looked up which release that is and what can be drawn of it.
  let known = await takeIn(knowledge);
  const stopWatching = watchKnowledge(
    storage,
    lookEveryMs,
    async (found) => {
      try {
        known = await takeIn(found);
        metrics.imported('taken');
      } catch (error) {
        metrics.imported('failed');
        throw error;
      }
    },
    {
      since: known.release,
      ...(storage.engine === 'embedded' ? { dataDir } : {}),
      onImport: (result) => {
        if ('error' in result) metrics.imported('refused');
        else if (result.applied.release === undefined) metrics.imported('unchanged');
      },
      onError: (error) =>
        log.error({ err: error }, 'Looking for new knowledge failed; the one in use stays.'),
    },
  );
  return { known: () => known, stopWatching };
}

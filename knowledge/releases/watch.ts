import type { Storage } from '../../storage/collection';
import type { KnowledgeSnapshot } from '../knowledge';
import { readCurrent } from './releaseRecords';
import { type ImportResult, processImportQueue } from './importQueue';
import { loadKnowledge } from './load';

export interface WatchOptions {
  /** The release that the caller has already; without it, the first look reports whatever is current. */
  since?: string;
  /** Data folder of the embedded engine: importers that cannot open the storage leave their records there. */
  dataDir?: string;
  /** Hears of each answer to what importers left. */
  onImport?: (result: ImportResult) => void;
  /** Hears of a look that failed; the next one comes all the same. */
  onError?: (error: unknown) => void;
  now?: () => number;
}

/**
 * Looks every `everyMs` milliseconds whether another release counts, and hands it over whole. Looks never overlap.
 * A change that `onChange` could not take in is offered again at the next look.
 * @returns stops watching; resolves when a look under way is done
 */
export function watchKnowledge(
  storage: Storage,
  everyMs: number,
  onChange: (holdings: KnowledgeSnapshot) => void | Promise<void>,
  { since, dataDir, onImport, onError = () => undefined, now = Date.now }: WatchOptions = {},
): () => Promise<void> {
  let known = since;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    if (dataDir !== undefined) await processImportQueue(storage, dataDir, now, onImport);
    const current = await readCurrent(storage);
    if (stopped || !current || current.release === known) return;
    const holdings = await loadKnowledge(storage);
    await onChange(holdings);
    known = holdings.release;
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch(onError)
        .then(() => {
          if (!stopped) schedule();
        });
    }, everyMs);
    timer.unref();
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}

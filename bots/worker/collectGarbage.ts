import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options?: { type: 'minor' }) => void;

/** By then a thread has nothing to do with its start any more. */
const STARTED_MS = 2_000;
const SETTLED_MS = 8_000;
/**
 * By how much a heap may grow, in hundredths of what is kept, before all of it is looked through again. By itself the engine waits
 * for two or three times as much, which a bot under load reaches within minutes and then keeps.
 */
const GROWTH_PERCENT = 40;
/** Between collections: which pages are half empty, one tells the next. */
const PAUSE_MS = 1_000;

/**
 * Has this thread give back the memory that its start, or taking knowledge in, has needed for a moment, half as much again as what
 * is kept: by itself the engine would do so half a minute later, or not. Nobody at the start waits for it; it takes some hundred
 * milliseconds.
 */
export function collectGarbageOnceSettled(): void {
  // Room for what lives for a moment is given back where little was asked for since the collection before.
  setTimeout(() => collector()({ type: 'minor' }), STARTED_MS).unref();
  for (const at of [SETTLED_MS, SETTLED_MS + PAUSE_MS]) setTimeout(collectGarbage, at).unref();
  setTimeout(keepHeapsSmall, SETTLED_MS).unref();
}

export function collectGarbage(): void {
  const collect = collector();
  // So that what is left on half-empty pages is put together, too.
  setFlagsFromString('--optimize-for-size');
  collect();
  setFlagsFromString('--no-optimize-for-size');
}

/** From then on, in all threads; at the start it would only be in the way. */
function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}

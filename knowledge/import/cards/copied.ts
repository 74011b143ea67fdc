import { lower } from './claims';

/** So many words in a row that are the same are no coincidence of terms any more. */
const LONGEST_RUN = 18;

/** The running text of a source row, as runs of words. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) for (const run of wordRuns(words(text))) runs.add(run);
  return runs;
}

/** The words that a line takes over from running text, or undefined where it is in words of its own. */
export function copiedRun(line: string, runs: ReadonlySet<string>): string | undefined {
  return wordRuns(words(line)).find((run) => runs.has(run));
}

function words(text: string): string[] {
  return lower(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordRuns(given: readonly string[]): string[] {
  return given
    .slice(0, Math.max(0, given.length - LONGEST_RUN + 1))
    .map((_word, i) => given.slice(i, i + LONGEST_RUN).join(' '));
}

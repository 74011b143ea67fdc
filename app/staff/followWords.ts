import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../bots/log';
import { readCityWords } from '../../knowledge/cityWords';

/**
 * Looks whether the city's own words are other ones than the bot has read, and has them read anew. What changes from one
 * look to the next is being written: it is read when it has stayed the same.
 * @param folder of its `*.jsonl`; need not be there
 * @param reload has every thread read them; a failure is tried again at the next look
 * @returns looks once; to be called every few seconds
 */
export function wordsFollower(
  folder: string,
  reload: () => Promise<void>,
  log: Pick<Log, 'info' | 'warn'>,
): () => Promise<void> {
  let read: string | undefined;
  let before: string | undefined;
  return async () => {
    const seen = await traceOf(folder);
    read ??= seen;
    const isSettled = seen === before;
    before = seen;
    if (seen === read || !isSettled) return;
    const { phrases, words, problems } = await readCityWords(folder);
    await reload();
    read = seen;
    for (const problem of problems) log.warn({}, `A line of the city's words was left out: ${problem}`);
    log.info(
      { procedures: phrases.size, words: words.length, leftOut: problems.length },
      "The city's words were read anew.",
    );
  };
}

/** What tells one state of the folder from another: names, sizes and times of its files. */
async function traceOf(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl')).sort();
  const traces = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size, mtimeMs }) => `${name} ${size} ${mtimeMs}`,
        () => '',
      ),
    ),
  );
  return traces.join('\n');
}

import { open, rename } from 'node:fs/promises';
import { setImmediate as pause } from 'node:timers/promises';

/** Lines written at once; between two portions other work gets its turn. */
const BATCH_SIZE = 250;

/**
 * Writes a file anew with these lines and nothing else: what was replaced or removed is then no longer on the disk.
 * The old file stands until the new one is whole and synced. Nobody may write to the file meanwhile.
 */
export async function rewriteFile(filename: string, lines: Iterable<string>): Promise<void> {
  const beside = `${filename}~`;
  const file = await open(beside, 'w', 0o600);
  try {
    for (const portion of portions(lines)) {
      await file.appendFile(portion.map((line) => `${line}\n`).join(''));
      await pause();
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, filename);
}

function* portions(lines: Iterable<string>): Generator<string[]> {
  let portion: string[] = [];
  for (const line of lines) {
    if (portion.push(line) < BATCH_SIZE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

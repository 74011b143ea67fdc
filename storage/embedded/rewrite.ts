import { open, rename } from 'node:fs/promises';
import { setImmediate as pause } from 'node:timers/promises';
import { lineOf } from './lines';
import type { Row } from './secondaryIndex';

/** Rows written at once; between two portions other work gets its turn. */
const BATCH_SIZE = 250;

/**
 * Writes a file anew with these rows and nothing else: what was replaced or removed is then no longer on the disk.
 * The old file stands until the new one is whole and synced. Nobody may write to the file meanwhile.
 */
export async function rewriteFile(filename: string, rows: readonly Row[]): Promise<void> {
  const beside = `${filename}~`;
  const file = await open(beside, 'w', 0o600);
  try {
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      await file.appendFile(
        rows
          .slice(start, start + BATCH_SIZE)
          .map((row) => `${lineOf(row)}\n`)
          .join(''),
      );
      await pause();
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, filename);
}

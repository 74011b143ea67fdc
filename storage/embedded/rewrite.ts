import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { setImmediate as pause } from 'node:timers/promises';

/** So many characters are written at once; between two portions other work gets its turn. */
const PORTION_LENGTH = 1 << 18;

/** A whole file beside another, whose place it can take. */
export interface FileBeside {
  /** Adds lines, puts everything on the disk and takes the other's place. Nobody may write to the other meanwhile. */
  takePlace(further: readonly string[]): Promise<void>;
  /** Takes it off the disk. */
  discard(): Promise<void>;
}

/**
 * Writes these lines and nothing else to a file beside `filename`, and puts them on the disk. The file itself stands as
 * it is, and may grow.
 */
export async function writeBeside(filename: string, lines: Iterable<string>): Promise<FileBeside> {
  const beside = `${filename}~`;
  const file = await open(beside, 'w', 0o600);
  const discard = async (): Promise<void> => {
    await file.close();
    await unlink(beside);
  };
  const written = async (job: () => Promise<void>): Promise<void> => {
    try {
      await job();
      await file.sync();
    } catch (error) {
      await discard().catch(() => undefined);
      throw error;
    }
  };
  await written(() => append(file, lines));
  return {
    takePlace: async (further) => {
      if (further.length > 0) await written(() => append(file, further));
      await file.close();
      await rename(beside, filename);
    },
    discard,
  };
}

/**
 * Writes a file anew with these lines and nothing else: what was replaced or removed is then no longer on the disk.
 * The old file stands until the new one is whole and synced. Nobody may write to the file meanwhile.
 */
export async function rewriteFile(filename: string, lines: Iterable<string>): Promise<void> {
  const file = await writeBeside(filename, lines);
  await file.takePlace([]);
}

async function append(file: FileHandle, lines: Iterable<string>): Promise<void> {
  for (const portion of portions(lines)) {
    await file.appendFile(portion);
    await pause();
  }
}

function* portions(lines: Iterable<string>): Generator<string> {
  let portion: string[] = [];
  let length = 0;
  for (const line of lines) {
    portion.push(line, '\n');
    length += line.length;
    if (length < PORTION_LENGTH) continue;
    yield portion.join('');
    [portion, length] = [[], 0];
  }
  if (portion.length > 0) yield portion.join('');
}

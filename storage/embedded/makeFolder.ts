import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder that only this user sees, and those above it that are missing. `mkdir` with `recursive` tries without
 * end where a file system lets nobody make folders and calls that "no such file" (/proc on Linux).
 * @param path absolute
 * @throws the error of the system for the first folder that cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const inTheWay = await tryToMake(path);
  if (inTheWay === undefined) return;
  if (inTheWay.code !== 'ENOENT' || dirname(path) === path) throw inTheWay;
  await makeFolder(dirname(path));
  const still = await tryToMake(path);
  if (still !== undefined) throw still;
}

/** What stood in the way; undefined where the folder is there now. */
async function tryToMake(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path, { mode: 0o700 });
    return undefined;
  } catch (error) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? undefined : (error as NodeJS.ErrnoException);
  }
}

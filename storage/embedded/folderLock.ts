import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataFolderInUseError } from '../errors';
import { isRunning, type ProcessIdentity, thisProcess } from './process';

const ATTEMPTS = 100;
const HEARTBEAT_INTERVAL_MS = 2_000;
/** A holder elsewhere (another container on the same volume) that gives no sign for this long is gone. */
const HEARTBEAT_TIMEOUT_MS = 3 * HEARTBEAT_INTERVAL_MS + 1_000;

/** Gives the folder back. */
export type Release = () => Promise<void>;

/**
 * Takes a folder for this process alone. Owners are files with rising numbers in `lockFolder`; the highest holds.
 * A new one is linked in whole (link(2) fails when the number is taken), looks again and withdraws when a higher one
 * has come. The highest is never removed, only emptied on release, so a number once passed is never the highest
 * again, and of any number of starters one wins, whether the one before left in order or was killed.
 * @throws DataFolderInUseError
 */
export async function lockFolder(
  dataDir: string,
  folder: string,
  silenceMs = HEARTBEAT_TIMEOUT_MS,
): Promise<Release> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const me = await thisProcess();
  const draft = join(folder, `draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const highest = await highestIn(folder);
      const holder = await holderOf(folder, highest);
      if (holder && (await lives(holder, me, join(folder, String(highest)), silenceMs)))
        throw inUse(dataDir, holder);
      const mine = join(folder, String(highest + 1));
      if (!(await linked(draft, mine))) continue;
      if ((await highestIn(folder)) === highest + 1) return await hold(folder, highest + 1);
      await rm(mine, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new DataFolderInUseError(
    `Too many processes try to open the data folder ${dataDir} at once: start one only.`,
  );
}

async function hold(folder: string, number: number): Promise<Release> {
  const mine = join(folder, String(number));
  for (const lower of (await numbersIn(folder)).filter((one) => one < number))
    await rm(join(folder, String(lower)), { force: true });
  const timer = setInterval(() => {
    const now = new Date();
    utimes(mine, now, now).catch((error: Error) => {
      clearInterval(timer);
      process.emitWarning(
        `${mine} is gone (${error.message}): the data folder was removed under a running process.`,
      );
    });
  }, HEARTBEAT_INTERVAL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writeFile(mine, '');
  };
}

async function lives(
  holder: ProcessIdentity,
  me: ProcessIdentity,
  file: string,
  silenceMs: number,
): Promise<boolean> {
  if (holder.place === me.place) return isRunning(holder);
  const before = await lastSign(file);
  await pause(silenceMs);
  const after = await lastSign(file);
  return after !== null && after !== before;
}

/** When a lock was last touched; null when another starter has passed it meanwhile. */
async function lastSign(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Who holds a number; null when nobody does (any more), or when a power cut took what was written. */
async function holderOf(folder: string, number: number): Promise<ProcessIdentity | null> {
  if (number === 0) return null;
  try {
    return JSON.parse(await readFile(join(folder, String(number)), 'utf8')) as ProcessIdentity;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function linked(draft: string, target: string): Promise<boolean> {
  try {
    await link(draft, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function numbersIn(folder: string): Promise<number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

async function highestIn(folder: string): Promise<number> {
  return Math.max(0, ...(await numbersIn(folder)));
}

function inUse(dataDir: string, { pid, place }: ProcessIdentity): Error {
  return new DataFolderInUseError(
    `The data folder ${dataDir} is in use by process ${pid} (on ${place}). ` +
      `Stop that process, or set DATA_DIR to another folder. Several processes can share a MongoDB (MONGODB_URI).`,
  );
}

import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupInvalidError, type BackupEntry } from './backup';

/** What stands at the end: a file that was cut off is none. */
const END = '{"end":true}';

/**
 * Writes a backup, one document a line, packed. The file is there whole or not at all, and for this user alone.
 * @returns how many documents of each collection are in it
 */
export async function writeBackupFile(
  path: string,
  entries: AsyncIterable<BackupEntry> | Iterable<BackupEntry>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const lines = async function* (): AsyncGenerator<string> {
    for await (const entry of entries) {
      counts[entry.collection] = (counts[entry.collection] ?? 0) + 1;
      yield `${JSON.stringify(entry)}\n`;
    }
    yield `${END}\n`;
  };
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(part, { mode: 0o600 }));
    const file = await open(part, 'r+');
    await file.sync().finally(() => file.close());
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return counts;
}

/** The documents of a file that was written so, or by an earlier version. @throws BackupInvalidError */
export async function* readBackupFile(path: string): AsyncGenerator<unknown, void> {
  const bytes = createReadStream(path).on('error', (error) => unpacked.destroy(error));
  const unpacked = bytes.pipe(createGunzip());
  let isWhole = false;
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      if (line === END) isWhole = true;
      else if (line.startsWith('[')) {
        yield* ofEarlierVersion(JSON.parse(line));
        isWhole = true;
      } else yield JSON.parse(line);
    }
  } catch (error) {
    if (error instanceof BackupInvalidError || (error as NodeJS.ErrnoException).syscall) throw error;
    throw unreadable(path);
  }
  if (!isWhole) throw unreadable(path);
}

function unreadable(path: string): BackupInvalidError {
  return new BackupInvalidError(`${path} is no whole backup of this bot; nothing was changed.`);
}

/** One JSON array of collections, each with all of its documents. */
function* ofEarlierVersion(content: unknown): Generator<unknown> {
  for (const { collection, documents } of content as { collection: unknown; documents: unknown[] }[])
    for (const document of documents) yield { collection, document };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAILY = /^chatbot1022-(\d{4})(\d\d)(\d\d)\.json\.gz$/;

/** The name of the backup of a day: "chatbot1022-20261128.json.gz". */
export function dailyName(now: number): string {
  return `chatbot1022-${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}.json.gz`;
}

/** Removes the daily backups of a folder that are older than so many days; others are left alone. */
export async function removeOldBackups(folder: string, now: number, days: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, year, month, day] = DAILY.exec(name) ?? [];
    if (year === undefined) continue;
    if (Date.parse(`${year}-${month}-${day}T00:00:00Z`) < now - (days + 1) * DAY_MS)
      await rm(join(folder, name), { force: true });
  }
}

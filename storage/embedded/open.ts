import { unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collection, CollectionSpec, Document, Storage } from '../collection';
import { StorageUnavailableError } from '../errors';
import { checkCollectionName } from '../queries/checks';
import { EmbeddedCollection } from './collection';
import { DataFile } from './dataFile';
import { lockFolder } from './folderLock';
import type { Held } from './heldRows';
import { makeFolder } from './makeFolder';

/** What is written to see whether the disk has room: more than a few messages take. */
const PROBE = Buffer.alloc(64 * 1024, ' ');

/** How often what was removed is taken off the disk. With the sweeps every four minutes it is gone within ten. */
const SCRUB_EVERY_MS = 4 * 60_000;

/**
 * Opens the embedded engine: one file a collection in `dataDir/store/`, all of it in memory but what is only read by
 * its ids or kept out of line, for one process.
 * @throws DataFolderInUseError when another process has the folder
 * @throws StorageUnavailableError when the folder cannot be used
 */
export async function openEmbedded(
  dataDir: string,
  { scrubEveryMs = SCRUB_EVERY_MS }: { scrubEveryMs?: number } = {},
): Promise<Storage> {
  const folder = resolve(dataDir, 'store');
  await usable(() => makeFolder(folder), folder);
  const release = await usable(() => lockFolder(resolve(dataDir), join(folder, 'lock')), folder);
  const open = new Map<string, EmbeddedCollection<Document>>();
  let closing: Promise<void> | undefined;

  const scrubbing = setInterval(() => {
    for (const collection of open.values()) void collection.scrub();
  }, scrubEveryMs);
  scrubbing.unref();

  const opened = (name: string, held: Held): EmbeddedCollection<Document> => {
    const found =
      open.get(name) ?? new EmbeddedCollection(new DataFile(name, join(folder, `${name}.jsonl`), held));
    open.set(name, found);
    return found;
  };

  return {
    engine: 'embedded',
    async collection<T extends Document>({
      name,
      indexes = [],
      ...held
    }: CollectionSpec): Promise<Collection<T>> {
      checkCollectionName(name);
      if (closing)
        throw new StorageUnavailableError(`The storage is closed; "${name}" cannot be opened any more.`);
      const collection = opened(name, held);
      await collection.ensureIndexes(indexes);
      return collection as unknown as Collection<T>;
    },
    async ping() {
      if (closing) throw new StorageUnavailableError('The storage is closed.');
      await usable(() => probe(folder), folder);
    },
    close() {
      clearInterval(scrubbing);
      closing ??= Promise.all([...open.values()].map((collection) => collection.close()))
        .finally(release)
        .then(() => undefined);
      return closing;
    },
  };
}

/** Writes a little: on a full disk a folder still looks writable. */
async function probe(folder: string): Promise<void> {
  const file = join(folder, 'probe');
  await writeFile(file, PROBE);
  await unlink(file);
}

async function usable<R>(job: () => Promise<R>, folder: string): Promise<R> {
  try {
    return await job();
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new StorageUnavailableError(
      `The folder ${folder} cannot be used (${message}). Check DATA_DIR: this user must be able to write there.`,
      { cause: error },
    );
  }
}

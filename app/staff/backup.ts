import { z } from 'zod';
import { AppError } from '../../errors/appError';
import { contentsOf } from '../../knowledge/releases/contents';
import { digestsOf, readManifest } from '../../knowledge/releases/manifest';
import { readCurrent } from '../../knowledge/releases/releaseRecords';
import type { Document, Storage } from '../../storage/collection';

/** The file is no backup of this bot. */
export class BackupInvalidError extends AppError {
  override readonly name = 'BackupInvalidError';
  readonly code = 'BACKUP_INVALID';
}

/**
 * What is worth keeping: knowledge with its releases, switches, tokens that a platform renews, the web chat's secret, counts by day.
 * Nothing of what citizens wrote or were told. `knowledge` comes last: it says which release counts.
 */
const KEPT = ['records', 'releases', 'live', 'secrets', 'statistics', 'zaloTokens', 'knowledge'] as const;
type Kept = (typeof KEPT)[number];

/** One document of a backup: plain JSON, the same on either engine. */
export interface BackupEntry {
  collection: Kept;
  document: Document;
}

const Entry = z.strictObject({
  collection: z.enum(KEPT),
  document: z.looseObject({ _id: z.string() }),
});

/** So many documents are read or written at once. */
const PORTION = 500;

/** What is kept, one document after the other. Who writes meanwhile may be in it or not. */
export async function* takeBackup(storage: Storage): AsyncGenerator<BackupEntry, void> {
  const history = (await readCurrent(storage))?.history ?? [];
  const digests = new Set<string>();
  for (const id of history) {
    const release = await readManifest(storage, id);
    for (const digest of release ? digestsOf(release.entries) : []) digests.add(digest);
  }
  const contents = await contentsOf(storage);
  for (const portion of portions([...digests]))
    for (const document of await contents.find({ _id: { $in: portion } }))
      yield { collection: 'records', document };
  const releases = await storage.collection({ name: 'releases', readById: true });
  for (const id of history) {
    const document = await releases.get(id);
    if (document) yield { collection: 'releases', document };
  }
  for (const name of ['live', 'secrets', 'statistics', 'zaloTokens', 'knowledge'] as const)
    for (const document of await (await storage.collection({ name })).find({}))
      yield { collection: name, document };
}

/**
 * Puts a backup back; what was there of the same kinds goes.
 * @param content gives what was read from the file, each time anew: it is looked through before anything is changed
 * @throws BackupInvalidError when any of it is none; nothing was changed then
 */
export async function restoreBackup(
  storage: Storage,
  content: () => AsyncIterable<unknown> | Iterable<unknown>,
): Promise<Partial<Record<Kept, number>>> {
  let hasKnowledge = false;
  for await (const entry of content())
    hasKnowledge = checked(entry).collection === 'knowledge' || hasKnowledge;
  if (!hasKnowledge) throw notABackup();
  // A restore that is cut short is then seen as what it is: no knowledge, not a torn one.
  for (const name of [...KEPT].reverse()) await (await opened(storage, name)).remove({});
  const counts: Partial<Record<Kept, number>> = {};
  const current: Document[] = [];
  let portion: BackupEntry[] = [];
  for await (const one of content()) {
    const entry = checked(one);
    counts[entry.collection] = (counts[entry.collection] ?? 0) + 1;
    if (entry.collection === 'knowledge') {
      current.push(entry.document);
      continue;
    }
    const [{ collection } = entry] = portion;
    if (collection === entry.collection && portion.length < PORTION) portion.push(entry);
    else {
      await insert(storage, portion);
      portion = [entry];
    }
  }
  await insert(storage, portion);
  await insert(
    storage,
    current.map((document) => ({ collection: 'knowledge' as const, document })),
  );
  return counts;
}

function checked(entry: unknown): BackupEntry {
  const read = Entry.safeParse(entry);
  if (!read.success) throw notABackup();
  return read.data;
}

function notABackup(): BackupInvalidError {
  return new BackupInvalidError('The file is no backup of this bot; nothing was changed.');
}

async function insert(storage: Storage, entries: readonly BackupEntry[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  await (await opened(storage, first.collection)).insertMany(entries.map(({ document }) => document));
}

function opened(storage: Storage, name: Kept) {
  return storage.collection({ name, readById: name === 'records' || name === 'releases' });
}

function portions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PORTION) }, (_, i) =>
    all.slice(i * PORTION, (i + 1) * PORTION),
  );
}

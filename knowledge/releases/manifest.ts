import { gunzipSync, gzipSync } from 'node:zlib';
import type { Collection, Document, Storage } from '../../storage/collection';
import { forKinds, type Kind, keyOf, kinds } from '../schema/records';
import { digestOf, readContents } from './contents';
import {
  countsOf,
  noStock,
  type Origin,
  type ReleaseAbout,
  type ReleaseRecords,
  type StoredRecord,
} from './releaseRecords';

/** One record of a release: its key, the digest of its content, and where it came from. */
export type ManifestEntry = readonly [key: string, digest: string, origin: Origin];
export type ManifestEntries = { [K in Kind]: ManifestEntry[] };

/** A release: which records it holds. The records themselves lie in `contents.ts`, shared between releases. */
export interface Release extends ReleaseAbout {
  id: string;
  at: number;
  counts: { [K in Kind]?: number };
  entries: ManifestEntries;
}

/**
 * As it is kept: entries as JSON text, since keys hold dots; packed where they are very many, since a document of MongoDB
 * holds 16 MiB. An earlier version knew fewer kinds.
 */
type ManifestDocument = Document &
  ReleaseAbout & { at: number; counts: { [K in Kind]?: number } } & { [K in Kind]?: string };

function manifestsOf(storage: Storage): Promise<Collection<ManifestDocument>> {
  return storage.collection<ManifestDocument>({ name: 'releases', readById: true });
}

/** Which records a stock holds, without the records. */
export function entriesOf(stock: ReleaseRecords): ManifestEntries {
  const listed = (kind: Kind): ManifestEntry[] =>
    stock[kind].map(({ origin, record }) => [keyOf(record), digestOf(record), origin]);
  return forKinds(listed);
}

export async function writeManifest(
  storage: Storage,
  id: string,
  entries: ManifestEntries,
  about: ReleaseAbout,
  at: number,
): Promise<void> {
  await (
    await manifestsOf(storage)
  ).insert({
    _id: id,
    ...about,
    at,
    counts: countsOf(entries),
    ...forKinds((kind) => packed(JSON.stringify(entries[kind]))),
  });
}

export async function readManifest(storage: Storage, id: string): Promise<Release | null> {
  const document = await (await manifestsOf(storage)).get(id);
  return document && toRelease(document);
}

/** Those of these that are kept, in the same order. */
export async function readManifests(storage: Storage, ids: readonly string[]): Promise<Release[]> {
  const found = await Promise.all(ids.map((id) => readManifest(storage, id)));
  return found.filter((release) => release !== null);
}

/** All that are there, newest first, also those that never counted. */
export async function allManifests(storage: Storage): Promise<Release[]> {
  const found = await (await manifestsOf(storage)).find({}, { sort: { _id: -1 } });
  return found.map(toRelease);
}

/** Manifests that are neither among `ids` nor younger than the id `settled`. */
export async function spareManifests(
  storage: Storage,
  ids: readonly string[],
  settled: string,
): Promise<Release[]> {
  const spare = await (await manifestsOf(storage)).find({ _id: { $lt: settled, $nin: [...ids] } });
  return spare.map(toRelease);
}

/** Those of the digests that neither the manifests among `ids` nor those from `settled` on name; one at a time is read. */
export async function unneededDigests(
  storage: Storage,
  digests: readonly string[],
  ids: readonly string[],
  settled: string,
): Promise<string[]> {
  const young = await (await manifestsOf(storage)).find({ _id: { $gte: settled, $nin: [...ids] } });
  const unneeded = new Set(digests);
  for (const id of [...ids, ...young.map(({ _id }) => _id)]) {
    const kept = unneeded.size === 0 ? null : await readManifest(storage, id);
    for (const digest of kept ? digestsOf(kept.entries) : []) unneeded.delete(digest);
  }
  return [...unneeded];
}

export async function removeManifest(storage: Storage, id: string): Promise<void> {
  await (await manifestsOf(storage)).remove({ _id: id });
}

/** The records of a release; null when one is missing. */
export async function recordsOfRelease(
  storage: Storage,
  { entries }: Release,
): Promise<ReleaseRecords | null> {
  const contents = await readContents(storage, digestsOf(entries));
  const stock = noStock();
  for (const kind of kinds)
    for (const [, digest, origin] of entries[kind]) {
      const record = contents.get(digest);
      if (record === undefined) return null;
      (stock[kind] as StoredRecord<typeof record>[]).push({ origin, record });
    }
  return stock;
}

export function digestsOf(entries: ManifestEntries): string[] {
  return kinds.flatMap((kind) => entries[kind].map(([, digest]) => digest));
}

function toRelease(document: ManifestDocument): Release {
  const { _id, origin, shipped, replaced, removed, note, at, counts, ...kept } = document;
  const read = (kind: Kind): ManifestEntry[] => JSON.parse(unpacked(kept[kind] ?? '[]')) as ManifestEntry[];
  return {
    id: _id,
    origin,
    shipped,
    replaced,
    ...(removed === undefined ? {} : { removed }),
    ...(note === undefined ? {} : { note }),
    at,
    counts,
    entries: forKinds(read),
  };
}

/** Longer texts are packed: a hundred thousand entries and more. */
const LONGEST_PLAIN = 4 * 1024 * 1024;
const PACKED = 'gzip:';

function packed(text: string): string {
  return text.length <= LONGEST_PLAIN ? text : `${PACKED}${gzipSync(text).toString('base64')}`;
}

function unpacked(text: string): string {
  if (!text.startsWith(PACKED)) return text;
  return gunzipSync(Buffer.from(text.slice(PACKED.length), 'base64')).toString('utf8');
}

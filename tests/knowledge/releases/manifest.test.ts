import { createHash } from 'node:crypto';
import { digestOf, putContents, removeContents } from '../../../knowledge/releases/contents';
import {
  digestsOf,
  entriesOf,
  type ManifestEntry,
  readManifest,
  readManifests,
  recordsOfRelease,
  removeManifest,
  spareManifests,
  unneededDigests,
  writeManifest,
} from '../../../knowledge/releases/manifest';
import { noStock, type ReleaseAbout, type ReleaseRecords } from '../../../knowledge/releases/releaseRecords';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { procedure } from '../import/procedures';
import { fact, office } from './shippedFolder';
import { type Fact } from '../../../knowledge/schema/fact';

let storage: Storage;
let dispose: () => Promise<void>;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const about: ReleaseAbout = { origin: 'imported', shipped: 'v1', replaced: ['facts'], note: 'import a.xlsx' };
const [birth, death] = [procedure(), procedure({ code: '1.000002', name: 'Khai tử' })] as const;
const stock: ReleaseRecords = {
  ...noStock(),
  procedures: [
    { origin: 'shipped', record: birth },
    { origin: 'imported', record: death },
  ],
  offices: [{ origin: 'shipped', record: office }],
  facts: [{ origin: 'shipped', record: fact }],
};
const entries = entriesOf(stock);
const records = new Map(
  Object.values(stock)
    .flat()
    .map(({ record }) => [digestOf(record), record]),
);

test('names each record by key, by what it says and by where it came from', () => {
  expect(entries.procedures).toEqual([
    ['1.000001', digestOf(birth), 'shipped'],
    ['1.000002', digestOf(death), 'imported'],
  ]);
  expect(entries.offices).toEqual([['20242', digestOf(office), 'shipped']]);
  expect(entries.streets).toEqual([]);
  expect(digestsOf(entries)).toEqual([birth, death, office, fact as unknown as Fact].map(digestOf));
});

test('is read as it was written, with what is known of it and how many records of each kind it has', async () => {
  await writeManifest(storage, 'r1', entries, about, 7);
  expect(await readManifest(storage, 'r1')).toEqual({
    id: 'r1',
    ...about,
    at: 7,
    counts: { procedures: 2, offices: 1, facts: 1, fees: 0, bodies: 0, streets: 0 },
    entries,
  });
});

test('one without a note has none; one of an earlier version has none of the kinds it did not know', async () => {
  const { note: _, ...noteless } = about;
  const releases = await storage.collection<{ _id: string } & Record<string, unknown>>({ name: 'releases' });
  await releases.insert({
    _id: 'r0',
    ...noteless,
    at: 1,
    counts: { procedures: 2 },
    procedures: JSON.stringify(entries.procedures),
  });
  const read = await readManifest(storage, 'r0');
  expect(read).toEqual({
    id: 'r0',
    ...noteless,
    at: 1,
    counts: { procedures: 2 },
    entries: { ...entriesOf(noStock()), procedures: entries.procedures },
  });
  expect(read).not.toHaveProperty('note');
});

test('those that are kept come in the order they were asked for', async () => {
  for (const id of ['r1', 'r2']) await writeManifest(storage, id, entries, about, 7);
  const found = await readManifests(storage, ['r2', 'never', 'r1']);
  expect(found.map(({ id }) => id)).toEqual(['r2', 'r1']);
  await removeManifest(storage, 'r2');
  expect((await readManifests(storage, ['r2', 'r1'])).map(({ id }) => id)).toEqual(['r1']);
});

test('only what is neither in the history nor young is spare, and only what no other release names goes with it', async () => {
  const only = entriesOf({ ...stock, procedures: [] });
  await writeManifest(storage, 'r1', only, about, 7);
  for (const id of ['r2', 'r3', 'r4'])
    await writeManifest(storage, id, id === 'r2' ? entries : only, about, 7);
  const spare = await spareManifests(storage, ['r1', 'r4'], 'r3');
  expect(spare.map(({ id }) => id)).toEqual(['r2']);
  const unneeded = await unneededDigests(storage, digestsOf(entries), ['r1', 'r4'], 'r3');
  expect(unneeded).toEqual([birth, death].map(digestOf));
  await writeManifest(storage, 'r5', entries, about, 7);
  expect(await unneededDigests(storage, digestsOf(entries), ['r1', 'r4'], 'r3')).toEqual([]);
  expect(await unneededDigests(storage, digestsOf(entries), ['r5'], 'r6')).toEqual([]);
});

test('gives its records back as they were put; with one missing it gives none', async () => {
  await putContents(storage, records, 7);
  await writeManifest(storage, 'r1', entries, about, 7);
  const release = await readManifest(storage, 'r1');
  if (!release) throw new Error('not written');
  expect(await recordsOfRelease(storage, release)).toEqual(stock);
  await removeContents(storage, [digestOf(death)], 8);
  expect(await recordsOfRelease(storage, release)).toBeNull();
});

test('one with two hundred thousand entries of long names fits into a document of MongoDB', async () => {
  const facts = Array.from({ length: 200_000 }, (_, i): ManifestEntry => [
    `dan-so-trung-binh-phan-theo-phuong-xa-2025-${i}`,
    createHash('sha256').update(String(i)).digest('hex').slice(0, 24),
    'imported',
  ]);
  await writeManifest(storage, 'r1', { ...entries, facts }, about, 7);
  const document = await (await storage.collection({ name: 'releases' })).get('r1');
  expect(JSON.stringify(document).length).toBeLessThan(15 * 1024 * 1024);
  expect((await readManifest(storage, 'r1'))?.entries.facts).toEqual(facts);
});

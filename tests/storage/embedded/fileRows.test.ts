import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Collection, Document, Storage } from '../../../storage/collection';
import { StorageUnavailableError, StorageUsageError } from '../../../storage/errors';
import { FileRows } from '../../../storage/embedded/fileRows';
import { openEmbedded } from '../../../storage/embedded/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

interface Thing extends Document {
  text?: string;
  n?: number;
}

let place: TemporaryPlace;
let storage: Storage;
let onFile: Collection<Thing>;
let inPart: Collection<Thing>;
let inMemory: Collection<Thing>;
let file: string;

const open = async (scrubEveryMs = 3_600_000): Promise<void> => {
  storage = await openEmbedded(place.dataDir, { scrubEveryMs });
  onFile = await storage.collection<Thing>({ name: 'many', readById: true });
  inPart = await storage.collection<Thing>({
    name: 'long',
    indexes: [{ fields: ['n'] }],
    outOfLine: ['text'],
  });
  inMemory = await storage.collection<Thing>({ name: 'few' });
};
beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.dataDir, 'store', 'many.jsonl');
  await open();
});
afterEach(async () => {
  await storage.close();
  await place.dispose();
});

test('a row is in memory until its line is written, then on the file alone', async () => {
  const path = join(place.dataDir, 'rows.jsonl');
  const rows = new FileRows(path);
  const row = { _id: 'a', text: 'ấ' };
  rows.set('a', row);
  expect(rows.get('a')).toBe(row);
  await writeFile(path, `x\n${JSON.stringify(row)}\n`);
  rows.written(row, 2, Buffer.byteLength(JSON.stringify(row)));
  expect(rows.get('a')).toEqual(row);
  expect(rows.get('a')).not.toBe(row);
  // One that was replaced meanwhile is not the one on the file.
  rows.set('a', { _id: 'a', text: 'khác' });
  rows.written(row, 2, 10);
  expect([...rows.values()]).toEqual([{ _id: 'a', text: 'khác' }]);
  rows.letGo();
});

test('rows that came, changed and went while a new file was made lie where its lines say', async () => {
  const lineOf = (row: Thing): string => JSON.stringify(row);
  const bytesOf = (row: Thing): number => Buffer.byteLength(lineOf(row));
  const path = join(place.dataDir, 'rows.jsonl');
  const [stays, goes, changes] = ['a', 'b', 'c'].map((_id) => ({ _id, text: `ấ ${_id}` })) as [
    Thing,
    Thing,
    Thing,
  ];
  await writeFile(path, `${[stays, goes, changes].map(lineOf).join('\n')}\n`);
  const rows = new FileRows(path);
  let end = 0;
  const write = async (row: Thing & Record<string, unknown>, line?: string): Promise<void> => {
    rows.set(row._id, row);
    await appendFile(path, line ?? '');
    rows.written(row, end, bytesOf(row));
    end += bytesOf(row) + 1;
  };
  for (const row of [stays, goes, changes]) await write({ ...row });
  const { lines, moved } = rows.moving();
  const since = end;
  const added = [
    { ...changes, text: 'khác' },
    { _id: 'd', text: 'mới' },
  ];
  for (const row of added) await write(row, `${lineOf(row)}\n`);
  rows.delete(goes._id);
  const all = (): Thing[] => [...rows.values()] as unknown as Thing[];
  const expected = [stays, ...added];
  await writeFile(`${path}~`, `${[...lines, ...added.map(lineOf)].join('\n')}\n`);
  await rename(`${path}~`, path);
  expect(all()).toEqual(expected);
  moved(since);
  expect(all()).toEqual(expected);
  rows.letGo();
});

const id = fc.constantFrom('a', 'b', 'c', 'đ');
const text = fc.constantFrom('một', 'hai\nba', '👶', 'x'.repeat(3_000), '');
type Step = (things: Collection<Thing>) => Promise<unknown>;
const steps: fc.Arbitrary<Step | 'reopen'> = fc.oneof(
  fc.record({ _id: id, text }).map(
    (thing): Step =>
      (things) =>
        things.insert(thing),
  ),
  fc.uniqueArray(id).map(
    (ids): Step =>
      (things) =>
        things.insertMany(ids.map((_id) => ({ _id, text: `viết ${_id}` }))),
  ),
  fc.tuple(id, text).map(
    ([_id, to]): Step =>
      (things) =>
        things.update({ _id }, { $set: { text: to } }),
  ),
  id.map(
    (_id): Step =>
      (things) =>
        things.upsert(_id, { $inc: { n: 1 } }),
  ),
  fc.uniqueArray(id).map(
    (ids): Step =>
      (things) =>
        things.remove({ _id: { $in: ids } }),
  ),
  fc.uniqueArray(id).map(
    (ids): Step =>
      (things) =>
        things.find({ _id: { $in: ids } }, { sort: { _id: 1 } }),
  ),
  fc.nat(2).map(
    (n): Step =>
      (things) =>
        things.count({ n }),
  ),
  fc.constant('reopen' as const),
);

test('answers as a collection in memory does, whatever is done to it, while its file is written anew all the time', async () => {
  await storage.close();
  await open(1);
  const outcome = (run: Step, things: Collection<Thing>): Promise<unknown> =>
    run(things).catch((error: Error) => error.name);
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (many) => {
      for (const things of [onFile, inPart, inMemory]) await things.remove({});
      for (const run of many) {
        if (run === 'reopen') {
          await storage.close();
          await open(1);
          continue;
        }
        const expected = await outcome(run, inMemory);
        for (const things of [onFile, inPart]) expect(await outcome(run, things)).toEqual(expected);
      }
      const all = (things: Collection<Thing>) => things.find({}, { sort: { _id: 1 } });
      for (const things of [onFile, inPart]) expect(await all(things)).toEqual(await all(inMemory));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test.each([
  ['on the file', () => onFile],
  ['on the file in part', () => inPart],
  ['in memory', () => inMemory],
])(
  'rows %s, many writers at once and a file written anew meanwhile: each change is there once, also after a restart',
  async (_, things) => {
    await storage.close();
    await open(1);
    const many = Array.from({ length: 600 }, (_, i) => ({ _id: `t${i}`, n: 0 }));
    await things().insertMany(many);
    for (let round = 0; round < 3; round++)
      await Promise.all(many.map(({ _id }) => things().update({ _id }, { $inc: { n: 1 } })));
    await Promise.all([
      ...many.slice(0, 100).map(({ _id }) => things().remove({ _id })),
      ...many.slice(100).map(({ _id }) => things().update({ _id }, { $inc: { n: 1 } })),
    ]);
    for (let round = 0; round < 2; round++) {
      const held = await things().find({});
      expect(held).toHaveLength(500);
      expect(held.every(({ n }) => n === 4)).toBe(true);
      await storage.close();
      await open(1);
    }
  },
);

test('half a line at the end goes, a removed document is off the disk after a stop, a damaged file is refused', async () => {
  await onFile.insertMany([{ _id: 'a', text: 'bí mật' }, { _id: 'b' }]);
  await onFile.remove({ _id: 'a' });
  await storage.close();
  expect(await readFile(file, 'utf8')).toBe('{"_id":"b"}\n');
  await appendFile(file, '{"_id":"late","te');
  await open();
  expect(await onFile.find({})).toEqual([{ _id: 'b' }]);
  await storage.close();
  await writeFile(file, '{"_id":"b"\n{"_id":"c"}\n');
  await expect(open()).rejects.toThrow(StorageUnavailableError);
});

test('a file that somebody has put in the place of another is not taken for it', async () => {
  await onFile.insertMany([
    { _id: 'a', text: 'một' },
    { _id: 'b', text: 'hai' },
  ]);
  await storage.close();
  await open();
  await onFile.count({});
  for (const content of ['{"_id":"z"}\n', '{"_id":"b","text":"hai"}\n{"_id":"a","text":"một"}\n']) {
    await writeFile(file, content);
    await expect(onFile.get('b')).rejects.toThrow(StorageUnavailableError);
  }
});

test('has no indexes: they would hold its rows', async () => {
  await expect(
    storage.collection({ name: 'many', readById: true, indexes: [{ fields: ['n'] }] }),
  ).rejects.toThrow(StorageUsageError);
});

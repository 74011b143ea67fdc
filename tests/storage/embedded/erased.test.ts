import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection, Document, Storage } from '../../../storage/collection';
import { DataFile } from '../../../storage/embedded/dataFile';
import { openEmbedded } from '../../../storage/embedded/open';
import { until } from '../../channels/shared/setting';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

interface Note extends Document {
  text?: string;
  at?: number;
  other?: unknown;
}

const SECRET = 'Nguyễn Văn Bí Mật';

let place: TemporaryPlace;
let storage: Storage;
let notes: Collection<Note>;
/** Fields that stay on the file. */
let outOfLine: string[] = [];

const open = async (scrubEveryMs: number, before?: number): Promise<void> => {
  storage = await openEmbedded(place.dataDir, { scrubEveryMs });
  notes = await storage.collection<Note>({
    name: 'notes',
    outOfLine,
    ...(before !== undefined && { expired: { field: 'at', before } }),
  });
};
/** Every byte that the engine has on the disk. */
const onDisk = async (): Promise<string> => {
  const folder = join(place.dataDir, 'store');
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  // A file that is being put in the place of another may be gone in between.
  const texts = files.map(({ name }) => readFile(join(folder, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
};
const HOUR = 3_600_000;

beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(async () => {
  await storage.close();
  await place.dispose();
});

describe.each<[string, string[]]>([
  ['all in memory', []],
  ['text out of line', ['text']],
])('what is no longer kept is no longer on the disk, %s', (_name, fields) => {
  beforeAll(() => {
    outOfLine = fields;
  });
  afterAll(() => {
    outOfLine = [];
  });

  it.each<[string, () => Promise<unknown>]>([
    ['removed', () => notes.remove({ _id: 'a' })],
    ['unset', () => notes.update({ _id: 'a' }, { $unset: { text: true } })],
    ['replaced', () => notes.update({ _id: 'a' }, { $set: { text: 'khác' } })],
  ])('%s while the process runs', async (_, change) => {
    await open(20);
    await notes.insertMany([
      { _id: 'a', text: SECRET },
      { _id: 'b', text: 'ở lại' },
    ]);
    expect(await onDisk()).toContain(SECRET);
    await change();
    await until('the file without it', async () => !(await onDisk()).includes(SECRET));
    expect(await onDisk()).toContain('ở lại');
  });

  it('removed in the last moment before a stop', async () => {
    await open(HOUR);
    await notes.insert({ _id: 'a', text: SECRET });
    await notes.remove({});
    await storage.close();
    expect(await onDisk()).not.toContain(SECRET);
  });

  it('removed at any moment of a scrubbing: the next one takes it off', async () => {
    await open(HOUR);
    const file = new DataFile('talks', join(place.dataDir, 'store', 'talks.jsonl'), { outOfLine });
    for (let moment = 0; moment < 60; moment += 1) {
      const row = { _id: `moment ${moment}`, text: SECRET };
      await file.write(() => file.insert([row]));
      await file.write(() => file.replace({ ...row, at: 1 }));
      const scrubbing = file.scrub();
      for (let turns = 0; turns < moment; turns += 1) await new Promise(setImmediate);
      await file.write(() => file.remove([...file.rows.all()]));
      await scrubbing;
      await file.scrub();
      expect(await onDisk()).not.toContain(row._id);
    }
    await file.close();
  });

  it('and what is written while files are scrubbed stays, each change once', async () => {
    await open(1);
    const many = Array.from({ length: 300 }, (_, i) => ({ _id: `n${i}`, at: 0 }));
    await notes.insertMany(many);
    await Promise.all(many.map(({ _id }) => notes.update({ _id }, { $inc: { at: 1 } })));
    await Promise.all(many.slice(0, 100).map(({ _id }) => notes.remove({ _id })));
    await storage.close();
    await open(HOUR);
    expect((await notes.find({})).map(({ at }) => at)).toEqual(Array.from({ length: 200 }, () => 1));
  });
});

describe('what is past its time', () => {
  it.each([[[]], [['text']]])(
    'is not read at the start, and leaves the disk; out of line: %j',
    async (fields) => {
      outOfLine = fields;
      await open(HOUR);
      await notes.insertMany([
        { _id: 'old', text: SECRET, at: 99 },
        { _id: 'new', text: `"at":1} ${SECRET}`, at: 100 },
        { _id: 'without', other: { deep: [1] } },
      ]);
      await storage.close();
      await open(HOUR, 100);
      expect((await notes.find({})).map(({ _id }) => _id).sort()).toEqual(['new', 'without']);
      expect(await onDisk()).not.toContain('"old"');
    },
  );

  it('goes even where the file has grown beyond what fits', async () => {
    await open(HOUR);
    await storage.close();
    const lines = Array.from({ length: 2_000 }, (_, i) => JSON.stringify({ _id: `${i}`, at: i }));
    await writeFile(join(place.dataDir, 'store', 'notes.jsonl'), `${lines.join('\n')}\n`);
    await open(HOUR, 1_990);
    expect(await notes.count({})).toBe(10);
  });
});

it('looks only at the rows that a list of ids names', async () => {
  await open(HOUR);
  await notes.insertMany([{ _id: 'a' }, { _id: 'b', at: 1 }, { _id: 'c' }]);
  const found = await notes.find({ _id: { $in: ['c', 'gone', 'b', 'b'] }, at: { $exists: true } });
  expect(found).toEqual([{ _id: 'b', at: 1 }]);
});

it('counts as reachable only while something can be written', async () => {
  await open(HOUR);
  await expect(storage.ping()).resolves.toBeUndefined();
  const probe = join(place.dataDir, 'store', 'probe');
  await mkdir(probe);
  await expect(storage.ping()).rejects.toThrow('cannot be used');
  await rm(probe, { recursive: true });
  await expect(storage.ping()).resolves.toBeUndefined();
  expect(await onDisk()).not.toContain('    ');
});

import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Collection, Document, Storage } from '../../../storage/collection';
import { StorageUnavailableError } from '../../../storage/errors';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { startWriter } from './processes';

interface Thing extends Document {
  [field: string]: unknown;
}

let place: TemporaryPlace;
let storage: Storage;
let things: Collection<Thing>;
let file: string;

const open = async (): Promise<void> => {
  storage = await openStorage(place);
  things = await storage.collection<Thing>({ name: 'things' });
};
/** Closes, lets something happen to the file, and opens again. */
const reopen = async (between: () => Promise<unknown> = () => Promise.resolve()): Promise<void> => {
  await storage.close();
  await between();
  await open();
};
const all = (): Promise<Thing[]> => things.find({}, { sort: { _id: 1 } });

beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.dataDir, 'store', 'things.jsonl');
  await open();
});
afterEach(async () => {
  await storage.close();
  await place.dispose();
});

describe('a file that a crash left half-written', () => {
  it.each<[string, Buffer]>([
    ['half a line', Buffer.from('{"_id":"late","te')],
    ['a whole line without its end', Buffer.from('{"_id":"late","text":"x"}')],
    ['half a character', Buffer.from('{"_id":"late","text":"ấ"}').subarray(0, 23)],
    ['a very long half line', Buffer.from(`{"_id":"late","text":"${'x'.repeat(200_000)}`)],
    ['the zeros of a power cut', Buffer.alloc(4_096)],
  ])('with %s loses that and nothing else', async (_, torn) => {
    await things.insertMany([{ _id: 'a', text: 'một' }, { _id: 'b' }]);
    await reopen(() => appendFile(file, torn));
    expect(await all()).toEqual([{ _id: 'a', text: 'một' }, { _id: 'b' }]);
    await things.insert({ _id: 'c' });
    await reopen();
    expect(await all()).toEqual([{ _id: 'a', text: 'một' }, { _id: 'b' }, { _id: 'c' }]);
  });

  it('with nothing but half a line begins empty', async () => {
    await reopen(() => writeFile(file, '{"_id":"la'));
    expect(await all()).toEqual([]);
  });

  it('cut off at any place has every document whose line is whole', async () => {
    const documents = ['một', 'hai', '👶', 'bốn'].map((text, i) => ({ _id: `t${i}`, text }));
    await things.insertMany(documents);
    await storage.close();
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (length) => {
        const part = whole.subarray(0, length);
        await writeFile(file, part);
        await open();
        const lines = part.toString('latin1').split('\n').length - 1;
        expect(await all()).toEqual(documents.slice(0, lines));
        await storage.close();
      }),
      { numRuns: 30 },
    );
    await open();
  });
});

it('refuses a file that is damaged elsewhere, names it, and leaves it as it is', async () => {
  await things.insertMany([{ _id: 'a' }, { _id: 'b' }]);
  await storage.close();
  const damaged = '{"_id":"a"}\n{"_id":"b"\n{"_id":"c"}\n';
  await writeFile(file, damaged);
  storage = await openStorage(place);
  const opening = storage.collection({ name: 'things' });
  await expect(opening).rejects.toThrow(StorageUnavailableError);
  await expect(opening).rejects.toThrow(file);
  await expect(readFile(file, 'utf8')).resolves.toBe(damaged);
});

it('does not show what could not be written, and goes on when writing works again', async () => {
  await things.insert({ _id: 'a', n: 1 });
  await rename(file, `${file}.aside`);
  await mkdir(file);
  await expect(things.insert({ _id: 'b' })).rejects.toThrow(StorageUnavailableError);
  await expect(things.find({})).rejects.toThrow(StorageUnavailableError);
  await rm(file, { recursive: true });
  await rename(`${file}.aside`, file);
  expect(await all()).toEqual([{ _id: 'a', n: 1 }]);
  await things.insert({ _id: 'b' });
  await reopen();
  expect(await all()).toEqual([{ _id: 'a', n: 1 }, { _id: 'b' }]);
});

it('does not let the file grow with changes to the same documents', async () => {
  await things.insertMany(Array.from({ length: 10 }, (_, i) => ({ _id: `t${i}`, n: 0 })));
  for (let round = 0; round < 50; round++)
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => things.update({ _id: `t${i % 10}` }, { $inc: { n: 1 } })),
    );
  expect((await stat(file)).size).toBeLessThan(100_000);
  await reopen();
  expect((await all()).map(({ n }) => n)).toEqual(Array(10).fill(500));
});

it('keeps what was said to be kept when the process is killed', async () => {
  await storage.close();
  const writer = startWriter(place.dataDir);
  await writer.line('kept 300');
  await writer.kill();
  await open();
  const counters = await storage.collection<Thing>({ name: 'counters' });
  const kept = (await counters.find({})).map(({ n }) => n as number);
  const said = writer.lines.filter((line) => line.startsWith('kept')).length;
  // One more may be on file whose promise was not seen.
  expect(Math.max(...kept) - said).toBeGreaterThanOrEqual(0);
  expect(Math.max(...kept) - said).toBeLessThanOrEqual(1);
  expect(kept).toHaveLength(5);
}, 120_000);

it('lets nobody else read the files', async () => {
  await things.insert({ _id: 'a' });
  const store = join(place.dataDir, 'store');
  const modes = await Promise.all(
    (await readdir(store)).map(async (name) => (await stat(join(store, name))).mode & 0o077),
  );
  expect(modes.every((mode) => mode === 0)).toBe(true);
});

import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection, Document, Storage } from '../../../storage/collection';
import { openEmbedded } from '../../../storage/embedded/open';
import { StorageUsageError } from '../../../storage/errors';
import { openToRead } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

interface Thing extends Document {
  text: string;
}

let place: TemporaryPlace;
let owner: Storage;
let things: Collection<Thing>;
let file: string;
const opened: Storage[] = [];
beforeEach(async () => {
  place = await temporaryFolder();
  owner = await openEmbedded(place.dataDir, { scrubEveryMs: 10 });
  things = await owner.collection<Thing>({ name: 'things', readById: true });
  file = join(place.dataDir, 'store', 'things.jsonl');
});
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
  await owner.close();
  await place.dispose();
});

/** As a command opens the folder that the owner has. */
async function lookedAt(): Promise<Collection<Thing>> {
  const storage = await openToRead(place);
  opened.push(storage);
  return storage.collection<Thing>({ name: 'things', readById: true });
}
const shown = async (collection: Collection<Thing>) =>
  (await collection.find({}, { sort: { _id: 1 } })).map(({ _id, text }) => `${_id} ${text}`);

describe('a data folder that another process has open', () => {
  test('is read as it stands: the last word of each document, and none that was removed', async () => {
    await things.insertMany(['a', 'b', 'c'].map((_id) => ({ _id, text: 'một' })));
    await things.update({ _id: 'b' }, { $set: { text: 'hai' } });
    await things.remove({ _id: 'c' });
    const read = await lookedAt();
    expect(await shown(read)).toEqual(['a một', 'b hai']);
    expect(await read.get('b')).toEqual({ _id: 'b', text: 'hai' });
    expect(await read.get('c')).toBeNull();
    expect(await read.count({ text: 'hai' })).toBe(1);
  });

  test('stays as it was when it was opened, also where the owner writes its file anew', async () => {
    await things.insertMany(['a', 'b'].map((_id) => ({ _id, text: 'một' })));
    const read = await lookedAt();
    const { ino } = await stat(file);
    await things.update({ _id: 'a' }, { $set: { text: 'hai' } });
    await things.remove({ _id: 'b' });
    do await things.upsert('d', { $set: { text: 'ba' } });
    while ((await stat(file)).ino === ino);
    expect(await shown(read)).toEqual(['a một', 'b một']);
    expect(await shown(await lookedAt())).toEqual(['a hai', 'd ba']);
  });

  test('a line that is being written is not seen, and not cut off', async () => {
    await things.insert({ _id: 'a', text: 'một' });
    await appendFile(file, '{"_id":"b","te');
    expect(await shown(await lookedAt())).toEqual(['a một']);
    expect(await readFile(file, 'utf8')).toMatch(/"te$/);
  });

  test('has no collection that is not there, and none is made', async () => {
    const storage = await openToRead(place);
    opened.push(storage);
    expect(await (await storage.collection({ name: 'others' })).find({})).toEqual([]);
    expect(await readdir(join(place.dataDir, 'store'))).not.toContain('others.jsonl');
  });

  test.each<[string, (collection: Collection<Thing>) => Promise<unknown>]>([
    ['insert', (read) => read.insert({ _id: 'x', text: '' })],
    ['insertMany', (read) => read.insertMany([{ _id: 'x', text: '' }])],
    ['update', (read) => read.update({ _id: 'a' }, { $set: { text: '' } })],
    ['upsert', (read) => read.upsert('a', { $set: { text: '' } })],
    ['remove', (read) => read.remove({})],
  ])('%s is refused, and the owner’s documents stay', async (_what, change) => {
    await things.insert({ _id: 'a', text: 'một' });
    await expect(change(await lookedAt())).rejects.toThrow(StorageUsageError);
    expect(await shown(things)).toEqual(['a một']);
  });

  test('a folder that nobody has open is opened as ever', async () => {
    await things.insert({ _id: 'a', text: 'một' });
    await owner.close();
    const read = await lookedAt();
    await read.insert({ _id: 'b', text: 'hai' });
    expect(await shown(read)).toEqual(['a một', 'b hai']);
  });
});

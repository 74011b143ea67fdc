import {
  contentsOf,
  digestOf,
  putContents,
  readContents,
  removeContents,
} from '../../../knowledge/releases/contents';
import type { Procedure } from '../../../knowledge/schema/procedure';
import type { Storage } from '../../../storage/collection';
import { DuplicateKeyError } from '../../../storage/errors';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { procedure } from '../import/procedures';

let storage: Storage;
let dispose: () => Promise<void>;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const named = (name: string): Procedure => procedure({ name });
const [birth, death, marriage] = ['Khai sinh', 'Khai tử', 'Kết hôn'].map(named) as [
  Procedure,
  Procedure,
  Procedure,
];
const byDigest = (...records: Procedure[]) => new Map(records.map((record) => [digestOf(record), record]));
const kept = async (of = storage) =>
  (await (await contentsOf(of)).find({}))
    .map(({ record, at }): [string, number] => ['name' in record ? record.name : '', at])
    .sort();

test('a digest is the same for what says the same, and another for anything else', () => {
  expect(digestOf(birth)).toBe(digestOf(named('Khai sinh')));
  expect(digestOf(birth)).not.toBe(digestOf(death));
  expect(digestOf(birth)).toMatch(/^[0-9a-f]{24}$/);
});

test('what is held already is marked as used now, and is not written a second time', async () => {
  await putContents(storage, byDigest(birth, death), 10);
  await putContents(storage, byDigest(death, marriage), 20);
  expect(await kept()).toEqual([
    ['Khai sinh', 10],
    ['Khai tử', 20],
    ['Kết hôn', 20],
  ]);
});

test('a city’s whole stock, of more than one batch, is kept and read whole; what is missing is left out', async () => {
  const many = Array.from({ length: 2_001 }, (_, i) => named(`Việc ${i}`));
  await putContents(storage, byDigest(...many), 10);
  const digests = many.map(digestOf);
  const found = await readContents(storage, [...digests, ...digests, 'not-there']);
  expect(found.size).toBe(2_001);
  expect(digests.map((digest) => found.get(digest))).toEqual(many);
  await removeContents(storage, digests, 11);
  expect(await kept()).toEqual([]);
});

describe('of two bots that start at once', () => {
  const taken = new DuplicateKeyError('records', 'the other was quicker');
  const other = async (record: Procedure) =>
    (await contentsOf(storage)).insert({ _id: digestOf(record), record, at: 5 });

  test('the later one keeps what the other was quicker to put, and puts the rest', async () => {
    const late = storageInstead(storage, 'records', (real) => ({
      async insertMany(documents) {
        await other(birth);
        return real.insertMany(documents);
      },
    }));
    await putContents(late, byDigest(birth, death, marriage), 10);
    expect(await kept()).toEqual([
      ['Khai sinh', 10],
      ['Khai tử', 10],
      ['Kết hôn', 10],
    ]);
  });

  test('one record put by the other in the very moment is marked as used by this one', async () => {
    const late = storageInstead(storage, 'records', (real) => ({
      insertMany: () => Promise.reject(taken),
      async insert(document) {
        await other(birth);
        return real.insert(document);
      },
    }));
    await putContents(late, byDigest(birth), 10);
    expect(await kept()).toEqual([['Khai sinh', 10]]);
  });

  test.each(['insertMany', 'insert'] as const)(
    'a disk that is full (%s) is not taken for the other bot',
    async (method) => {
      const full = storageInstead(storage, 'records', () => ({
        insertMany: () => Promise.reject(taken),
        [method]: () => Promise.reject(new Error('disk full')),
      }));
      await expect(putContents(full, byDigest(birth), 10)).rejects.toThrow('disk full');
    },
  );
});

test('what a release has put there since is not removed, nor what was not named', async () => {
  await putContents(storage, byDigest(birth, marriage), 10);
  await putContents(storage, byDigest(death), 20);
  await removeContents(storage, [birth, death].map(digestOf), 20);
  expect(await kept()).toEqual([
    ['Khai tử', 20],
    ['Kết hôn', 10],
  ]);
});

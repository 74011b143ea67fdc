import { contentsOf } from '../../../knowledge/releases/contents';
import { loadKnowledge, loadReleaseRecords } from '../../../knowledge/releases/load';
import { publishRelease, ReleaseConflictError } from '../../../knowledge/releases/publish';
import { noStock, readCurrent, type ReleaseRecords } from '../../../knowledge/releases/releaseRecords';
import { seedShipped } from '../../../knowledge/releases/seed';
import { shippedDigest } from '../../../knowledge/shipped';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { procedure } from '../import/procedures';
import { shippedFolder } from './shippedFolder';

let storage: Storage;
let dataDir: string;
let dispose: () => Promise<void>;
beforeEach(async () => ({ storage, dataDir, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const start = Date.UTC(2026, 10, 24);
const birth = procedure({ code: '1.000002', name: 'Khai sinh' });
const death = procedure({ code: '1.000001', name: 'Khai tử' });
const ofCity = procedure({ code: '1.000003', name: 'Của thành phố' });

/** The release of a city that has imported this, made by another version of the software. */
const cityRelease = (replaced: ('procedures' | 'offices')[] = []) => {
  const stock: ReleaseRecords = {
    ...noStock(),
    procedures: [
      { origin: 'shipped', record: procedure({ code: '1.000009', name: 'Của bản cũ' }) },
      { origin: 'imported', record: ofCity },
      { origin: 'imported', record: { ...birth, name: 'Khai sinh lưu động' } },
    ],
  };
  return publishRelease(storage, stock, null, { origin: 'imported', shipped: 'v0', replaced }, start);
};
const held = async () =>
  (await loadReleaseRecords(storage)).stock.procedures.map(({ origin, record }) => [record.name, origin]);

test('an empty storage is given all that ships, in order of the keys, and told where it is from', async () => {
  const folder = await shippedFolder(dataDir, 'v1', [birth, death]);
  const release = await seedShipped(storage, start, folder);
  expect(await readCurrent(storage)).toMatchObject({
    release,
    origin: 'shipped',
    shipped: await shippedDigest(folder),
    replaced: [],
    note: 'data of the first start',
    at: start,
  });
  expect(await held()).toEqual([
    ['Khai tử', 'shipped'],
    ['Khai sinh', 'shipped'],
  ]);
  expect((await loadKnowledge(storage)).offices).toHaveLength(1);
});

test('what the city has imported stays on top of a new version; what only the old one shipped goes', async () => {
  await cityRelease();
  const folder = await shippedFolder(dataDir, 'v1', [birth, death]);
  await seedShipped(storage, start + 1, folder);
  expect(await held()).toEqual([
    ['Khai tử', 'shipped'],
    ['Khai sinh lưu động', 'imported'],
    ['Của thành phố', 'imported'],
  ]);
  expect(await readCurrent(storage)).toMatchObject({
    origin: 'imported',
    replaced: [],
    note: 'data of another version',
  });
});

test('kinds that the city has replaced get nothing that ships, the others do', async () => {
  await cityRelease(['procedures']);
  const folder = await shippedFolder(dataDir, 'v1', [birth, death]);
  await seedShipped(storage, start + 1, folder);
  expect(await held()).toEqual([
    ['Khai sinh lưu động', 'imported'],
    ['Của thành phố', 'imported'],
  ]);
  expect((await loadKnowledge(storage)).offices).toHaveLength(1);
  expect(await readCurrent(storage)).toMatchObject({ replaced: ['procedures'] });
});

describe('when another bot is quicker', () => {
  /** The storage as one sees it who begins just before another process puts `meanwhile` in place. */
  const outrun = (meanwhile: () => Promise<unknown>): Storage => {
    let before = true;
    return storageInstead(storage, 'records', (real) => ({
      async insertMany(documents) {
        if (before) {
          before = false;
          await meanwhile();
        }
        return real.insertMany(documents);
      },
    }));
  };

  test('of the same version, what it put in place is what was wanted', async () => {
    const folder = await shippedFolder(dataDir, 'v1', [birth]);
    const late = outrun(() => seedShipped(storage, start, folder));
    expect(await seedShipped(late, start + 1, folder)).toBeUndefined();
    expect((await readCurrent(storage))?.at).toBe(start);
  });

  test('of another version, this one says so', async () => {
    const folder = await shippedFolder(dataDir, 'v1', [birth]);
    const late = outrun(() => cityRelease());
    await expect(seedShipped(late, start + 1, folder)).rejects.toThrow(ReleaseConflictError);
  });
});

test('a disk that is full is told, not taken for another bot', async () => {
  const folder = await shippedFolder(dataDir, 'v1', [birth]);
  const full = storageInstead(storage, 'knowledge', () => ({
    insert: () => Promise.reject(new Error('disk full')),
  }));
  await expect(seedShipped(full, start, folder)).rejects.toThrow('disk full');
  expect(await (await contentsOf(storage)).count({})).toBeGreaterThan(0);
});

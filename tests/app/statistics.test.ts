import { DailyCounts, readStatistics } from '../../app/statistics';
import type { Storage } from '../../storage/collection';
import { StorageUnavailableError } from '../../storage/errors';
import { temporaryStorage } from '../helpers/storage';
import { storageInstead } from '../helpers/storageInstead';

let storage: Storage;
let dispose: () => Promise<void>;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

/** Half past eleven in the evening of 30 November in Vietnam. */
const evening = Date.UTC(2026, 10, 30, 16, 30);
const midnight = evening + 30 * 60_000;
const all = async () =>
  (await readStatistics(storage, '0000-01-01', '9999-12-31')).map(
    ({ day, channel, kind, count }) => `${day} ${channel} ${kind} ${count}`,
  );

test('turns are counted by the day in Vietnam, by channel and by kind', async () => {
  const counts = new DailyCounts();
  counts.add('zalo', 'procedure', evening);
  counts.add('zalo', 'procedure', evening);
  counts.add('zalo', 'none', evening);
  counts.add('webchat', 'procedure', midnight);
  await counts.keep(storage);
  expect(await all()).toEqual([
    '2026-11-30 zalo none 1',
    '2026-11-30 zalo procedure 2',
    '2026-12-01 webchat procedure 1',
  ]);
  expect(await readStatistics(storage, '2026-12-01', '2026-12-01')).toEqual([
    { day: '2026-12-01', channel: 'webchat', kind: 'procedure', count: 1 },
  ]);
});

test('what was kept is added to: by the same process, and by another one', async () => {
  const [one, other] = [new DailyCounts(), new DailyCounts()];
  one.add('zalo', 'fact', evening);
  await one.keep(storage);
  await one.keep(storage);
  one.add('zalo', 'fact', evening);
  other.add('zalo', 'fact', evening);
  await Promise.all([one.keep(storage), other.keep(storage)]);
  expect(await all()).toEqual(['2026-11-30 zalo fact 3']);
});

test('what cannot be kept is kept later, once; what is counted meanwhile is not lost', async () => {
  const counts = new DailyCounts();
  counts.add('zalo', 'fact', evening);
  const away = storageInstead(storage, 'statistics', () => ({
    upsert: () => Promise.reject(new StorageUnavailableError('away')),
  }));
  await expect(counts.keep(away)).rejects.toThrow(StorageUnavailableError);
  const meanwhile = storageInstead(storage, 'statistics', (real) => ({
    upsert: (id, change) => {
      counts.add('zalo', 'fact', evening);
      return real.upsert(id, change);
    },
  }));
  await counts.keep(meanwhile);
  expect(await all()).toEqual(['2026-11-30 zalo fact 1']);
  await counts.keep(storage);
  expect(await all()).toEqual(['2026-11-30 zalo fact 2']);
});

import { contentsOf, digestOf } from '../../../knowledge/releases/contents';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { entriesOf } from '../../../knowledge/releases/manifest';
import {
  publishEntries,
  publishRelease,
  ReleaseConflictError,
  releaseId,
  releaseTime,
} from '../../../knowledge/releases/publish';
import {
  type CurrentRelease,
  noStock,
  readCurrent,
  type ReleaseRecords,
} from '../../../knowledge/releases/releaseRecords';
import type { Document, Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { procedure } from '../import/procedures';

let storage: Storage;
let dispose: () => Promise<void>;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 24, 3);
const about = { origin: 'imported' as const, shipped: 'v1', replaced: [] };
const stockOf = (...names: string[]): ReleaseRecords => ({
  ...noStock(),
  procedures: names.map((name, i) => ({
    origin: 'imported',
    record: procedure({ code: `1.00000${i}`, name }),
  })),
});
const publish = (base: CurrentRelease | null, now: number, ...names: string[]) =>
  publishRelease(storage, stockOf(...names), base, about, now);
const manifests = async () =>
  (await (await storage.collection({ name: 'releases' })).find({})).map(({ _id }) => _id).sort();
const contents = async () =>
  (await (await contentsOf(storage)).find({}))
    .map(({ record }) => ('name' in record ? record.name : ''))
    .sort();

describe('the id of a release', () => {
  test('is its time with a tail, and sorts by it', () => {
    expect(releaseId(start, '9f3a')).toBe('20261124T030000000Z-9f3a');
    expect(releaseId(start)).toMatch(/^20261124T030000000Z-[0-9a-f]{6}$/);
    expect(releaseId(start)).not.toBe(releaseId(start));
    expect(releaseId(start, 'f') < releaseId(start + 1, 'a')).toBe(true);
  });
  test.each([start, start + 7, Date.UTC(1999, 0, 2, 23, 59, 58, 123)])(
    'tells when it was made (%d)',
    (now) => {
      expect(releaseTime(releaseId(now))).toBe(now);
    },
  );
  test.each(['', 'old', '20261124', '20261124T030000', 'x20261124T030000000Z-9f3a', '2026112T030000000Z-a'])(
    'tells nothing where it is none (%j)',
    (id) => {
      expect(releaseTime(id)).toBe(0);
    },
  );
});

test('the first release becomes current with its counts, its day and itself as all of its history', async () => {
  const next = await publishRelease(storage, stockOf('A', 'B'), null, { ...about, note: 'import a' }, start);
  expect(next).toEqual({
    _id: 'current',
    release: expect.stringMatching(/^20261124T03/) as string,
    history: [next.release],
    ...about,
    note: 'import a',
    counts: { procedures: 2, offices: 0, facts: 0, fees: 0, bodies: 0, streets: 0 },
    at: start,
  });
  expect(await readCurrent(storage)).toEqual(next);
  expect((await loadKnowledge(storage)).procedures.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('the next takes its place; the note of the one before does not stick to it', async () => {
  const first = await publishRelease(storage, stockOf('A'), null, { ...about, note: 'import a' }, start);
  const second = await publish(first, start + 1, 'B');
  expect(second.history).toEqual([second.release, first.release]);
  const current = await readCurrent(storage);
  expect(current).toEqual(second);
  expect(current).not.toHaveProperty('note');
});

test('each release has its own note', async () => {
  const first = await publishRelease(storage, stockOf('A'), null, { ...about, note: 'import a' }, start);
  await publishRelease(storage, stockOf('B'), first, { ...about, note: 'import b' }, start + 1);
  expect(await readCurrent(storage)).toHaveProperty('note', 'import b');
});

test('a release that follows one without a history begins one', async () => {
  const { history: _, ...first } = await publish(null, start, 'A');
  const second = await publish(first, start + 1, 'B');
  expect(second.history).toEqual([second.release]);
});

describe('when another process was quicker', () => {
  test.each([
    ['both were the first', null],
    ['both followed the same one', 'first'],
  ])('%s: the later one is told so and nothing is changed', async (_when, base) => {
    const first = base === null ? null : await publish(null, start, 'A');
    const quick = await publish(first, start + 1, 'B');
    const late = publish(first, start + 2, 'C');
    await expect(late).rejects.toThrow(ReleaseConflictError);
    await expect(late).rejects.toMatchObject({
      name: 'ReleaseConflictError',
      code: 'RELEASE_CONFLICT',
      message: 'Another process has changed the knowledge meanwhile. Nothing was changed; try again.',
    });
    expect(await readCurrent(storage)).toEqual(quick);
  });

  test('a disk that is full is not taken for another process', async () => {
    const full = storageInstead(storage, 'knowledge', () => ({
      insert: () => Promise.reject(new Error('disk full')),
    }));
    await expect(publishRelease(full, stockOf('A'), null, about, start)).rejects.toThrow('disk full');
  });
});

test('a release is listed before its records are put and current only afterwards: nobody clears them away', async () => {
  let seen: unknown;
  const next = await publishEntries(storage, entriesOf(stockOf('A')), null, about, start, async () => {
    seen = [await manifests(), await readCurrent(storage)];
  });
  expect(seen).toEqual([[next.release], null]);
});

test('a release of records that are held already needs nothing put', async () => {
  const first = await publish(null, start, 'A');
  const second = await publishEntries(storage, entriesOf(stockOf('A')), first, about, start + 1);
  expect((await loadKnowledge(storage)).release).toBe(second.release);
});

describe('what is older than the releases that are kept', () => {
  /** One release beside the history, of a process that died before it could make it current. */
  const orphan = async (current: CurrentRelease, now: number, ...names: string[]) => {
    await publish({ ...current, release: 'outdated' }, now, ...names).catch(() => undefined);
  };

  test('goes with the records that only it held, once it has had its hour', async () => {
    const first = await publish(null, start, 'A', 'B');
    await orphan(first, start + 1, 'A', 'C');
    expect(await contents()).toEqual(['A', 'B', 'C']);
    const second = await publish(first, start + 1 + hour, 'D');
    // Exactly an hour: it may still be at work.
    expect(await manifests()).toHaveLength(3);
    expect(await contents()).toContain('C');
    const third = await publish(second, start + 2 + hour, 'E');
    expect(await manifests()).toEqual([...(third.history ?? [])].sort());
    expect(await contents()).toEqual(['A', 'B', 'D', 'E']);
  });

  test('a record of it that somebody has put anew within the hour stays', async () => {
    const first = await publish(null, start, 'A');
    await orphan(first, start + 1, 'C');
    const digest = digestOf(stockOf('C').procedures[0]?.record ?? procedure());
    await (await contentsOf(storage)).update({ _id: digest }, { $set: { at: start + 2 * hour } });
    await publish(first, start + 2 * hour, 'B');
    expect(await manifests()).toHaveLength(2);
    expect(await contents()).toEqual(['A', 'B', 'C']);
  });

  test('so go the records of versions without manifests, but for those of the last hour', async () => {
    const old = await storage.collection<Document & { release: string }>({ name: 'offices' });
    const ids = [releaseId(start - 2 * hour, 'old'), releaseId(start - hour / 2, 'new')];
    for (const release of ids) await old.insert({ _id: `${release}/1`, release });
    await publish(null, start, 'A');
    expect((await old.find({})).map(({ release }) => release)).toEqual([ids[1]]);
  });

  test('thirty are kept', async () => {
    const long = Array.from({ length: 30 }, (_, i) => releaseId(start - i - 1, 'x'));
    const first = await publish(null, start, 'A');
    const next = await publish({ ...first, history: [first.release, ...long] }, start + 1, 'B');
    expect(next.history).toEqual([next.release, first.release, ...long.slice(0, 28)]);
  });
});

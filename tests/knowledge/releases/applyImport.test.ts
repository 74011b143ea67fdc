import { applyImport } from '../../../knowledge/releases/applyImport';
import { loadReleaseRecords } from '../../../knowledge/releases/load';
import { publishRelease } from '../../../knowledge/releases/publish';
import { noStock, readCurrent, type ReleaseRecords } from '../../../knowledge/releases/releaseRecords';
import { RemovalNotConfirmedError } from '../../../knowledge/releases/removal';
import type { Procedure } from '../../../knowledge/schema/procedure';
import { type GivenRecords, noRecords } from '../../../knowledge/schema/records';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { procedure } from '../import/procedures';

let storage: Storage;
let dispose: () => Promise<void>;
let now = 1_700_000_000_000;
beforeEach(async () => ({ storage, dispose } = await temporaryStorage()));
afterEach(() => dispose());

const importing = (records: Partial<GivenRecords>, replace = false) =>
  applyImport(storage, { ...noRecords(), ...records }, { replace, now: (now += 1_000), yesRemove: 99 });
const held = async (): Promise<[string, string, string][]> =>
  (await loadReleaseRecords(storage)).stock.procedures.map(({ origin, record }) => [
    record.code,
    record.name,
    origin,
  ]);

const procedures: Procedure[] = ['1.000001', '1.000002', '1.000003'].map((code, i) =>
  procedure({ code, name: `Đăng ký việc ${['một', 'hai', 'ba'][i]}` }),
);
const [first, second] = procedures as [Procedure, Procedure];

it('counts what is added, changed, unchanged and removed', async () => {
  expect((await importing({ procedures })).tallies.procedures).toEqual({
    added: 3,
    changed: 0,
    unchanged: 0,
    removed: 0,
  });
  const changed = { ...second, name: 'Đăng ký việc khác' };
  expect((await importing({ procedures: [first, changed] }, true)).tallies.procedures).toEqual({
    added: 0,
    changed: 1,
    unchanged: 1,
    removed: 1,
  });
});

it('a record that is the same but for the family it was given by is no change, and keeps its origin', async () => {
  await importing({ procedures });
  const { release, tallies } = await importing({ procedures: [{ ...first, family: 'another' }] });
  expect(release).toBeUndefined();
  expect(tallies.procedures).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 });
});

it('a shipped record that an import brings unchanged stays a shipped one, whatever family it was given by', async () => {
  const stock = {
    ...noRecords(),
    procedures: procedures.map((record) => ({ origin: 'shipped' as const, record })),
  };
  await publishRelease(
    storage,
    stock as unknown as ReleaseRecords,
    null,
    { origin: 'shipped', shipped: 'v1', replaced: [] },
    now,
  );
  await importing({
    procedures: [
      { ...first, family: 'another' },
      { ...second, name: 'Đăng ký việc khác' },
    ],
  });
  expect((await held()).map(([, , origin]) => origin)).toEqual(['shipped', 'imported', 'shipped']);
});

it('merges by code: what is not brought stays', async () => {
  await importing({ procedures });
  await importing({ procedures: [{ ...second, name: 'Đăng ký việc khác' }] });
  expect(await held()).toEqual([
    ['1.000001', 'Đăng ký việc một', 'imported'],
    ['1.000002', 'Đăng ký việc khác', 'imported'],
    ['1.000003', 'Đăng ký việc ba', 'imported'],
  ]);
});

it('replaces a kind only where the import brings some of it', async () => {
  await importing({ procedures });
  expect((await importing({}, true)).release).toBeUndefined();
  await importing({ procedures: [first] }, true);
  expect((await held()).map(([code]) => code)).toEqual(['1.000001']);
});

describe('what an import leaves behind', () => {
  const about = { origin: 'shipped' as const, shipped: 'v1', replaced: ['facts' as const], note: 'first' };
  const shipped = () =>
    publishRelease(
      storage,
      {
        ...noStock(),
        procedures: procedures.map((record) => ({ origin: 'shipped' as const, record })),
      },
      null,
      about,
      now,
    );

  it('the release is the city’s, keeps the version it builds on, and tells how it came about', async () => {
    await shipped();
    await applyImport(
      storage,
      { ...noRecords(), procedures: [{ ...second, name: 'Mới' }] },
      { replace: false, now: (now += 1), note: 'import a.xlsx' },
    );
    expect(await readCurrent(storage)).toMatchObject({
      origin: 'imported',
      shipped: 'v1',
      replaced: ['facts'],
      note: 'import a.xlsx',
    });
  });

  it('without a word on how it came about there is none', async () => {
    await importing({ procedures });
    const current = await readCurrent(storage);
    expect(current).not.toHaveProperty('note');
    expect(current?.shipped).toBe('');
  });

  it('kinds that were replaced stay so, each told once; those that it did not bring are not', async () => {
    await shipped();
    for (const name of ['Một', 'Hai']) await importing({ procedures: [{ ...second, name }] }, true);
    expect((await readCurrent(storage))?.replaced).toEqual(['facts', 'procedures']);
    expect((await readCurrent(storage))?.counts).toMatchObject({ procedures: 1 });
  });

  it('each member that changed is told, also in a dry run, which makes no release', async () => {
    await importing({ procedures });
    const given = { ...noRecords(), procedures: [{ ...second, name: 'Đăng ký việc khác' }] };
    const changes = [
      { record: second.code, member: 'name', before: second.name, after: 'Đăng ký việc khác' },
    ];
    const dry = await applyImport(storage, given, { replace: false, dryRun: true, now });
    expect(dry).toMatchObject({ changes, tallies: { procedures: { changed: 1 } } });
    expect(dry.release).toBeUndefined();
    const done = await applyImport(storage, given, { replace: false, now: (now += 1) });
    expect(done.changes).toEqual(changes);
    expect(done.release).toBe((await readCurrent(storage))?.release);
  });

  it('a table that speaks of one member changes that member alone', async () => {
    await importing({ procedures });
    await importing({
      procedures: [{ ...second, name: 'Mới', results: [] }],
      touched: { [second.code]: ['name'] },
    });
    const { stock } = await loadReleaseRecords(storage);
    const [, changed] = stock.procedures;
    expect(changed?.record).toMatchObject({ name: 'Mới', results: second.results });
  });
});

describe('an import that would take much away', () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    procedure({ code: `1.0001${10 + i}`, name: `Việc số ${i}` }),
  );
  const replacing = (dryRun: boolean, yesRemove?: number) =>
    applyImport(
      storage,
      { ...noRecords(), procedures: many.slice(5) },
      { replace: true, dryRun, yesRemove, now: (now += 1) },
    );

  it('is refused and changes nothing; a dry run tells what it would do', async () => {
    await importing({ procedures: many });
    await expect(replacing(false)).rejects.toThrow(RemovalNotConfirmedError);
    expect(await held()).toHaveLength(25);
    expect((await replacing(true)).tallies.procedures.removed).toBe(5);
    await replacing(false, 5);
    expect(await held()).toHaveLength(20);
  });
});

it('records come out in order of their codes, whatever order they came in', async () => {
  await importing({ procedures: [...procedures].reverse() });
  expect((await held()).map(([code]) => code)).toEqual(['1.000001', '1.000002', '1.000003']);
  await importing({ procedures: [procedure({ code: '1.000000', name: 'Việc đầu' })] });
  expect((await held()).map(([code]) => code)[0]).toBe('1.000000');
});

it('a member written in another order is no change; a store that does not answer is told', async () => {
  await importing({ procedures });
  const { name, ...rest } = first;
  expect((await importing({ procedures: [{ ...rest, name }] })).release).toBeUndefined();
  const dead = storageInstead(storage, 'knowledge', () => ({
    get: () => Promise.reject(new Error('no answer')),
  }));
  await expect(applyImport(dead, { ...noRecords(), procedures }, { replace: false, now })).rejects.toThrow(
    'no answer',
  );
});

it('a record that only the grouping of families moves counts as changed', async () => {
  const [city, ward] = [
    procedure({ code: '1.000005', name: 'Cấp thẻ (cấp tỉnh)', levels: ['province'] }),
    procedure({ code: '1.000006', name: 'Cấp thẻ (cấp xã)' }),
  ];
  await importing({ procedures: [city] });
  expect((await importing({ procedures: [ward] })).tallies.procedures).toMatchObject({
    added: 1,
    changed: 1,
  });
});

it('leaves the records alone of who may want them again', async () => {
  const given = { ...noRecords(), procedures: [...procedures] };
  await applyImport(storage, given, { replace: false, now: (now += 1_000) });
  expect(given.procedures).toEqual(procedures);
});

it('tells what comes and goes as a whole by its name', async () => {
  expect((await importing({ procedures })).changes).toEqual(
    procedures.map(({ code, name }) => ({ record: code, member: '', after: name })),
  );
  const { changes } = await importing({ procedures: [first] }, true);
  expect(changes).toEqual(
    procedures.slice(1).map(({ code, name }) => ({ record: code, member: '', before: name })),
  );
});

it('a dry run on a storage that does not hold yet what ships is compared with what ships', async () => {
  const onTopOf = {
    ...noStock(),
    procedures: procedures.map((record) => ({ origin: 'shipped' as const, record })),
  };
  const given = {
    ...noRecords(),
    procedures: [first, { ...second, name: 'Mới' }, procedure({ code: '1.000009' })],
  };
  const { tallies } = await applyImport(storage, given, { replace: false, dryRun: true, onTopOf, now });
  expect(tallies.procedures).toEqual({ added: 1, changed: 1, unchanged: 2, removed: 0 });
  expect(await readCurrent(storage)).toBeNull();
});

import { applyImport } from '../../../knowledge/releases/applyImport';
import { loadReleaseRecords } from '../../../knowledge/releases/load';
import { publishRelease } from '../../../knowledge/releases/publish';
import type { ReleaseRecords } from '../../../knowledge/releases/releaseRecords';
import type { Procedure } from '../../../knowledge/schema/procedure';
import { type GivenRecords, noRecords } from '../../../knowledge/schema/records';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
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

import { noRecords } from '../../../knowledge/schema/records';
import { applyImport } from '../../../knowledge/releases/applyImport';
import {
  backToRelease,
  compareReleases,
  listReleases,
  ReleaseNotKeptError,
} from '../../../knowledge/releases/history';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { seedShipped } from '../../../knowledge/releases/seed';
import type { Storage } from '../../../storage/collection';
import { openStorage } from '../../../storage/open';
import { temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { procedure } from '../import/procedures';
import { shippedFolder } from './shippedFolder';

const engines: [string, () => Promise<TemporaryPlace | null>][] = [
  ['embedded', temporaryFolder],
  ...(process.env['MONGODB_URI']
    ? [['mongodb', temporaryDatabase] as [string, typeof temporaryDatabase]]
    : []),
];
const start = Date.UTC(2026, 10, 24);

describe.each(engines)('releases that are kept (%s)', (_engine, place) => {
  let there: TemporaryPlace;
  let storage: Storage;
  let first: string;
  beforeEach(async () => {
    there = (await place()) as TemporaryPlace;
    storage = await openStorage(there);
    first = await shippedFolder(there.dataDir, 'v1', [
      procedure({ code: '1.000001' }),
      procedure({ code: '1.000002', name: 'Đăng ký kết hôn' }),
    ]);
    await seedShipped(storage, start, first);
  });
  afterEach(async () => {
    await storage.close();
    await there.dispose();
  });
  const names = async () => (await loadKnowledge(storage)).procedures.map(({ name }) => name);
  const bring = (now: number, name: string, { replace = false, note = 'import' } = {}) =>
    applyImport(
      storage,
      { ...noRecords(), procedures: [procedure({ code: '1.000002', name })] },
      { replace, now, note },
    );

  test('are listed newest first, with what brought them about', async () => {
    await bring(start + 1, 'Kết hôn', { note: 'import a.xlsx' });
    const releases = await listReleases(storage);
    expect(releases.map(({ note, isCurrent, at }) => ({ note, isCurrent, at }))).toEqual([
      { note: 'import a.xlsx', isCurrent: true, at: start + 1 },
      { note: 'data of the first start', isCurrent: false, at: start },
    ]);
    expect(releases[0]?.counts.procedures).toBe(2);
  });

  test('are compared record by record and member by member', async () => {
    await bring(start + 1, 'Kết hôn');
    await bring(start + 2, 'Kết hôn lưu động', { replace: true });
    const [now, , before] = await listReleases(storage);
    const last = await compareReleases(storage);
    expect(last.removed.procedures).toEqual(['1.000001']);
    expect(last.changes).toContainEqual({
      record: '1.000002',
      member: 'name',
      before: 'Kết hôn',
      after: 'Kết hôn lưu động',
    });
    const whole = await compareReleases(storage, before?.id, now?.id);
    expect(whole.changes).toContainEqual(
      expect.objectContaining({ member: 'name', before: 'Đăng ký kết hôn' }),
    );
  });

  test('can be gone back to, and back from there', async () => {
    await bring(start + 1, 'Chép nhầm', { replace: true });
    expect(await names()).toEqual(['Chép nhầm']);
    const { note } = await backToRelease(storage, start + 2);
    expect(await names()).toEqual([procedure().name, 'Đăng ký kết hôn']);
    const [, mistake] = await listReleases(storage);
    expect(note).toContain('back to ');
    await backToRelease(storage, start + 3, mistake?.id.slice(-6));
    expect(await names()).toEqual(['Chép nhầm']);
  });

  test('a start after going back leaves it so; the next version renews what ships', async () => {
    await bring(start + 1, 'Chép nhầm', { replace: true });
    await backToRelease(storage, start + 2);
    expect(await seedShipped(storage, start + 3, first)).toBeUndefined();
    const second = await shippedFolder(there.dataDir, 'v2', [
      procedure({ code: '1.000001', name: 'Tên của bản mới' }),
    ]);
    await seedShipped(storage, start + 4, second);
    expect(await names()).toEqual(['Tên của bản mới']);
  });

  test('one that is not kept is refused by name, and so is a part that several share', async () => {
    await expect(backToRelease(storage, start + 1)).rejects.toThrow(ReleaseNotKeptError);
    await expect(backToRelease(storage, start + 1, 'nothing')).rejects.toThrow(/nothing is not kept/);
    await bring(start + 1, 'Kết hôn');
    await expect(compareReleases(storage, '2026')).rejects.toThrow(/part of several/);
  });
});

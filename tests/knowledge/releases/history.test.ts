import { noRecords } from '../../../knowledge/schema/records';
import { applyImport } from '../../../knowledge/releases/applyImport';
import {
  backToRelease,
  compareReleases,
  listReleases,
  ReleaseNotKeptError,
} from '../../../knowledge/releases/history';
import { contentsOf } from '../../../knowledge/releases/contents';
import { loadKnowledge, NoKnowledgeError } from '../../../knowledge/releases/load';
import { removeManifest } from '../../../knowledge/releases/manifest';
import { currentReleases } from '../../../knowledge/releases/releaseRecords';
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
    await expect(backToRelease(storage, start + 1)).rejects.toThrow(
      'There is no earlier release. `npm run release -- list` shows those kept.',
    );
    const unknown = backToRelease(storage, start + 1, 'nothing');
    await expect(unknown).rejects.toThrow(
      'The release nothing is not kept. `npm run release -- list` shows those that are.',
    );
    await expect(unknown).rejects.toMatchObject({ name: 'ReleaseNotKeptError', code: 'RELEASE_NOT_KEPT' });
    await bring(start + 1, 'Kết hôn');
    const [now, before] = (await listReleases(storage)).map(({ id }) => id);
    await expect(compareReleases(storage, '2026')).rejects.toThrow(
      `"2026" is a part of several releases: ${now}, ${before}.`,
    );
  });

  test('unless told, a release is compared with the one before it, not with the one that counts now', async () => {
    for (const [i, name] of ['Một', 'Hai', 'Ba'].entries()) await bring(start + 1 + i, name);
    const [, second, third] = (await listReleases(storage)).map(({ id }) => id);
    const { from, to, changes } = await compareReleases(storage, undefined, second);
    expect([from, to]).toEqual([third, second]);
    expect(changes).toEqual([{ record: '1.000002', member: 'name', before: 'Một', after: 'Hai' }]);
  });

  test('what came and what went is told apart, kind by kind', async () => {
    await applyImport(
      storage,
      { ...noRecords(), procedures: [procedure({ code: '1.000009', name: 'Khác' })] },
      { replace: true, now: start + 1 },
    );
    const { added, removed } = await compareReleases(storage);
    expect(added).toEqual({ ...noRecords(), procedures: ['1.000009'] });
    expect(removed).toEqual({ ...noRecords(), procedures: ['1.000001', '1.000002'] });
  });

  test('a release gone back to keeps what it was, and says which it is', async () => {
    await bring(start + 1, 'Của thành phố', { replace: true });
    await bring(start + 2, 'Chép nhầm');
    const [, before] = await listReleases(storage);
    const back = await backToRelease(storage, start + 3);
    expect(back).toMatchObject({
      origin: 'imported',
      replaced: ['procedures'],
      note: `back to ${before?.id}`,
      at: start + 3,
    });
    expect((await listReleases(storage)).filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([
      back.release,
    ]);
  });

  test('one that has lost its list or a record says so instead of coming back in part', async () => {
    await bring(start + 1, 'Kết hôn');
    const [, before] = await listReleases(storage);
    await (await contentsOf(storage)).remove({ 'record.name': 'Đăng ký kết hôn' });
    await expect(compareReleases(storage)).rejects.toThrow(`The release ${before?.id} lacks records.`);
    await removeManifest(storage, before?.id ?? '');
    await expect(backToRelease(storage, start + 2)).rejects.toThrow(
      `The release ${before?.id} is not kept any more.`,
    );
    expect(await listReleases(storage)).toHaveLength(1);
  });
});

describe('before the first release', () => {
  let there: TemporaryPlace;
  let storage: Storage;
  beforeEach(async () => {
    there = await temporaryFolder();
    storage = await openStorage(there);
  });
  afterEach(async () => {
    await storage.close();
    await there.dispose();
  });

  test('none are listed, and nothing can be gone back to', async () => {
    expect(await listReleases(storage)).toEqual([]);
    await expect(backToRelease(storage, start)).rejects.toThrow(NoKnowledgeError);
    await expect(backToRelease(storage, start)).rejects.toThrow(/holds no knowledge yet: start the bot once/);
  });

  test('a current release of a version without a history has none to go back to', async () => {
    const about = { release: 'old', origin: 'shipped' as const, shipped: 'v0', replaced: [], counts: {} };
    await (await currentReleases(storage)).insert({ _id: 'current', ...about, at: start });
    expect(await listReleases(storage)).toEqual([]);
    await expect(backToRelease(storage, start)).rejects.toThrow(/no earlier release/);
  });
});

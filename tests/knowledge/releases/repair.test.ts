import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { contentsOf } from '../../../knowledge/releases/contents';
import { backToRelease, listReleases } from '../../../knowledge/releases/history';
import { loadReleaseRecords } from '../../../knowledge/releases/load';
import { removeManifest } from '../../../knowledge/releases/manifest';
import { openKnowledge } from '../../../knowledge/releases/openKnowledge';
import { currentReleases, readCurrent } from '../../../knowledge/releases/releaseRecords';
import { noRecords } from '../../../knowledge/schema/records';
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
const birth = procedure({ code: '1.000001', name: 'Khai sinh' });
const marriage = procedure({ code: '1.000002', name: 'Kết hôn' });
const ofCity = procedure({ code: '1.000002', name: 'Kết hôn lưu động' });
const own = procedure({ code: '9.000001', name: 'Của thành phố' });

let there: TemporaryPlace;
let storage: Storage;
let shipped: string;

async function begin(place: () => Promise<TemporaryPlace | null>): Promise<void> {
  there = (await place()) as TemporaryPlace;
  storage = await openStorage(there);
  shipped = await shippedFolder(there.dataDir, 'v1', [birth, marriage]);
  await open(start);
}
async function end(): Promise<void> {
  await storage.close();
  await there.dispose();
}
const open = (now: number) => openKnowledge(storage, now, shipped);
const bring = (now: number, replace = false) =>
  applyImport(storage, { ...noRecords(), procedures: [ofCity, own] }, { replace, now });
const held = async () =>
  (await loadReleaseRecords(storage)).stock.procedures.map(
    ({ record, origin }) => `${record.name}, ${origin}`,
  );
const lose = async (...names: string[]) =>
  (await contentsOf(storage)).remove({ 'record.name': { $in: names } });

describe.each(engines)('knowledge that is lost in part (%s)', (_engine, place) => {
  beforeEach(() => begin(place));
  afterEach(end);

  test('nothing lost: nothing is told, and no release is made', async () => {
    await bring(start + 1);
    expect((await open(start + 2)).repairs).toEqual([]);
    expect(await listReleases(storage)).toHaveLength(2);
  });

  test('shipped records are put in again, and all is whole', async () => {
    const before = (await open(start + 1)).knowledge;
    await lose('Khai sinh', 'Phường Hải Châu', 'Kết hôn');
    const { knowledge, repairs } = await open(start + 2);
    expect({ ...knowledge, release: '' }).toEqual({ ...before, release: '' });
    expect(repairs).toEqual([
      {
        message: 'Records of the knowledge were lost from the storage; 3 were put in again from what ships.',
        isWhole: true,
      },
    ]);
    expect((await open(start + 3)).repairs).toEqual([]);
  });

  test('what the city had imported is named; what ships under the same code takes its place', async () => {
    await bring(start + 1);
    await lose('Khai sinh', 'Kết hôn lưu động', 'Của thành phố');
    const { repairs } = await open(start + 2);
    expect(await held()).toEqual(['Khai sinh, shipped', 'Kết hôn, shipped']);
    expect(repairs).toEqual([
      {
        message:
          'Records of the knowledge were lost from the storage; 2 were put in again from what ships. Of what the city had imported is lost: 2 (procedures/1.000002, procedures/9.000001). Import its files again, or stop the bot and restore a backup.',
        isWhole: false,
      },
    ]);
    await bring(start + 3);
    expect(await held()).toEqual([
      'Khai sinh, shipped',
      'Kết hôn lưu động, imported',
      'Của thành phố, imported',
    ]);
  });

  test('where the city has replaced a kind as a whole, nothing shipped takes the place of its records', async () => {
    await bring(start + 1, true);
    await lose('Kết hôn lưu động');
    expect((await open(start + 2)).repairs).toMatchObject([{ isWhole: false }]);
    expect(await held()).toEqual(['Của thành phố, imported']);
  });

  test('the list of its records is lost: the release before counts again', async () => {
    await bring(start + 1);
    await removeManifest(storage, (await readCurrent(storage))?.release ?? '');
    const { repairs } = await open(start + 2);
    expect(repairs).toMatchObject([
      { message: expect.stringContaining(' counts again. ') as string, isWhole: false },
    ]);
    expect(await held()).toEqual(['Khai sinh, shipped', 'Kết hôn, shipped']);
  });

  test('all lists are lost: what ships is put in again, but not what the city has removed', async () => {
    await bring(start + 1, true);
    await applyImport(storage, noRecords(), { replace: false, remove: ['1.000002'], now: start + 2 });
    for (const { id } of await listReleases(storage)) await removeManifest(storage, id);
    const { repairs } = await open(start + 3);
    expect(repairs).toMatchObject([
      { message: expect.stringContaining('what ships was put in again') as string, isWhole: false },
    ]);
    expect(await held()).toEqual(['Khai sinh, shipped']);
    await bring(start + 4);
    expect(await held()).toContain('Của thành phố, imported');
  });

  test('which release counts is lost: the newest whole one does, with those before it to go back to', async () => {
    await bring(start + 1);
    await applyImport(
      storage,
      { ...noRecords(), procedures: [procedure({ code: '9.000002', name: 'Dở dang' })] },
      { replace: false, now: start + 2 },
    );
    const [, whole] = await listReleases(storage);
    await lose('Dở dang');
    await (await currentReleases(storage)).remove({});
    const { repairs, knowledge } = await open(start + 3);
    expect(repairs).toMatchObject([{ isWhole: true }]);
    expect(knowledge.release).toBe(whole?.id);
    expect(await held()).toEqual([
      'Khai sinh, shipped',
      'Kết hôn lưu động, imported',
      'Của thành phố, imported',
    ]);
    await backToRelease(storage, start + 4);
    expect(await held()).toEqual(['Khai sinh, shipped', 'Kết hôn, shipped']);
  });

  test('a release that lacks records is not gone back to', async () => {
    await lose('Khai sinh');
    await expect(backToRelease(storage, start + 1, 'Z')).rejects.toThrow(/lacks records/);
  });
});

describe('a file of the embedded engine that cannot be read', () => {
  beforeEach(() => begin(temporaryFolder));
  afterEach(end);

  test.each(['knowledge', 'releases', 'records'])(
    '%s.jsonl: the start says what to do, and what it says leads to a bot that knows what ships',
    async (name) => {
      await bring(start + 1);
      await storage.close();
      const file = join(there.dataDir, 'store', `${name}.jsonl`);
      await writeFile(file, 'none of ours\n');
      storage = await openStorage(there);
      await expect(open(start + 2)).rejects.toThrow(
        `${file} cannot be read (Unexpected token 'o', "none of ours" is not valid JSON). It is not overwritten. Put back a copy of it, or move it away`,
      );
      await storage.close();
      await rm(file);
      storage = await openStorage(there);
      const { repairs, knowledge } = await open(start + 3);
      expect(repairs).toHaveLength(1);
      expect(knowledge.procedures.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['1.000001', '1.000002']),
      );
    },
  );
});

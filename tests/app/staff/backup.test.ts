import { restoreBackup, takeBackup } from '../../../app/staff/backup';
import { changeLive, readLive } from '../../../bots/live/store';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { listReleases } from '../../../knowledge/releases/history';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { noRecords } from '../../../knowledge/schema/records';
import { openStorage } from '../../../storage/open';
import { temporaryDatabase, temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { procedure } from '../../knowledge/import/procedures';

type Place = () => Promise<TemporaryPlace | null>;
const pairs: [string, Place, Place][] = [
  ['embedded to embedded', temporaryFolder, temporaryFolder],
  ...(process.env['MONGODB_URI']
    ? ([
        ['MongoDB to MongoDB', temporaryDatabase, temporaryDatabase],
        ['embedded to MongoDB', temporaryFolder, temporaryDatabase],
      ] as [string, Place, Place][])
    : []),
];
const now = Date.UTC(2026, 10, 28);

test.each(pairs)('a backup brings back what was known, %s', async (_, from, to) => {
  const [one, other] = [(await from()) as TemporaryPlace, (await to()) as TemporaryPlace];
  const [storage, restored] = [await openStorage(one), await openStorage(other)];
  const bring = (at: number, name: string) =>
    applyImport(
      storage,
      { ...noRecords(), procedures: [procedure({ code: '1.000001', name })] },
      { replace: false, now: at },
    );
  await bring(now, 'Một');
  await bring(now + 1, 'Hai');
  await changeLive(storage, now, () => ({ switches: [{ what: 'all', key: '', at: now }], notices: [] }));
  await (await storage.collection({ name: 'inbox' })).insert({ _id: 'what a citizen wrote' });

  const backup = JSON.parse(JSON.stringify(await takeBackup(storage))) as unknown;
  expect(JSON.stringify(backup)).not.toContain('citizen');
  // Into a storage that holds something else already.
  await applyImport(
    restored,
    { ...noRecords(), procedures: [procedure({ code: '1.000009' })] },
    { replace: false, now },
  );
  await restoreBackup(restored, backup);
  expect(await loadKnowledge(restored)).toEqual(await loadKnowledge(storage));
  expect(await listReleases(restored)).toEqual(await listReleases(storage));
  expect(await readLive(restored)).toEqual(await readLive(storage));

  await expect(restoreBackup(restored, [{ collection: 'inbox', documents: [] }])).rejects.toThrow(
    'nothing was changed',
  );
  for (const [open, place] of [
    [storage, one],
    [restored, other],
  ] as const) {
    await open.close();
    await place.dispose();
  }
});

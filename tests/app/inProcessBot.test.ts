import { createInProcessBot } from '../../app/inProcessBot';
import { applyImport } from '../../knowledge/releases/applyImport';
import { readCurrent } from '../../knowledge/releases/releaseRecords';
import { noRecords } from '../../knowledge/schema/records';
import { openStorage } from '../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../helpers/storage';
import { procedure } from '../knowledge/import/procedures';

let place: TemporaryPlace;
const before = { ...process.env };
beforeEach(async () => {
  place = await temporaryFolder();
  delete process.env['MONGODB_URI'];
  process.env['DATA_DIR'] = place.dataDir;
});
afterEach(async () => {
  process.env = { ...before };
  await place.dispose();
});

const current = async () => {
  const storage = await openStorage(place);
  return readCurrent(storage).finally(() => storage.close());
};

test('who looks at the bot puts nothing in place: an empty storage stays empty', async () => {
  const { knowledge } = await createInProcessBot();
  expect(knowledge.procedure('1.001193')?.code).toBe('1.001193');
  expect(await current()).toBeNull();
}, 240_000);

test('and a storage of another version keeps the release that it has', async () => {
  const storage = await openStorage(place);
  await applyImport(
    storage,
    { ...noRecords(), procedures: [procedure({ code: '9.000001' })] },
    { replace: false, now: 1_700_000_000_000 },
  );
  await storage.close();
  const held = await current();
  const { knowledge } = await createInProcessBot();
  expect(knowledge.procedure('9.000001')?.code).toBe('9.000001');
  expect(await current()).toEqual(held);
}, 240_000);

test('beside a running bot it knows what the city has imported there', async () => {
  const storage = await openStorage(place);
  const imported = procedure({ code: '9.000001', name: 'Của thành phố' });
  await applyImport(
    storage,
    { ...noRecords(), procedures: [imported] },
    { replace: false, now: 1_700_000_000_000 },
  );
  try {
    const { knowledge } = await createInProcessBot();
    expect(knowledge.procedure('9.000001')?.name).toBe('Của thành phố');
    expect(knowledge.procedure('1.001193')).toBeUndefined();
  } finally {
    await storage.close();
  }
}, 240_000);

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerStaffRequests, performStaffAction, RunningBotError } from '../../../app/staff/requests';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { noRecords } from '../../../knowledge/schema/records';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { procedure } from '../../knowledge/import/procedures';

const now = () => Date.UTC(2026, 10, 24);
let place: TemporaryPlace;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.dispose());

/** Answers as a running bot does, one look after the other. @returns stops it */
function answering(parts: Parameters<typeof answerStaffRequests>[0]): () => Promise<void> {
  let stopped = false;
  const looks = (async () => {
    while (!stopped) {
      await answerStaffRequests(parts, place.dataDir);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    stopped = true;
    await looks;
  };
}

const importOne = async (storage: Awaited<ReturnType<typeof openStorage>>) =>
  applyImport(storage, { ...noRecords(), procedures: [procedure()] }, { replace: false, now: now() });

test('the same action gives the same whether the bot runs or not', async () => {
  const storage = await openStorage(place);
  await importOne(storage);
  // A bot that runs: another process cannot open the folder meanwhile.
  const asked = performStaffAction(place, 'release.list', {});
  const stop = answering({ storage, now });
  const whileRunning = await asked;
  await stop();
  await storage.close();
  expect(whileRunning).toEqual(await performStaffAction(place, 'release.list', {}));
  expect(whileRunning).toHaveLength(1);
  expect(await readdir(join(place.dataDir, 'requests'))).toEqual([]);
});

test('what the running bot refuses is told in its words', async () => {
  const storage = await openStorage(place);
  await importOne(storage);
  const asked = performStaffAction(place, 'release.back', { to: 'none such' });
  const stop = answering({ storage, now });
  await expect(asked).rejects.toThrow(/none such is not kept/);
  await stop();
  await storage.close();
});

test('what nobody answers is taken back: it does not happen later', async () => {
  const storage = await openStorage(place);
  await expect(performStaffAction(place, 'release.back', {}, { patienceMs: 200 })).rejects.toThrow(
    RunningBotError,
  );
  expect(await answerStaffRequests({ storage, now }, place.dataDir)).toBe(0);
  await storage.close();
});

test('a file that asks for no action is answered and changes nothing', async () => {
  const storage = await openStorage(place);
  await mkdir(join(place.dataDir, 'requests'));
  await writeFile(join(place.dataDir, 'requests', 'odd.json'), '{"action":"rm","input":{}}');
  expect(await answerStaffRequests({ storage, now }, place.dataDir)).toBe(1);
  expect(await readdir(join(place.dataDir, 'requests'))).toEqual(['odd.done.json']);
  await storage.close();
});

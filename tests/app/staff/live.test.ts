import { performStaffAction } from '../../../app/staff/requests';
import { applyImport } from '../../../knowledge/releases/applyImport';
import { noRecords } from '../../../knowledge/schema/records';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { procedure } from '../../knowledge/import/procedures';

let place: TemporaryPlace;
beforeAll(async () => {
  place = await temporaryFolder();
  const storage = await openStorage(place);
  const procedures = [procedure({ code: '1.000001', field: 'Hộ tịch' })];
  await applyImport(storage, { ...noRecords(), procedures }, { replace: false, now: 1 });
  await storage.close();
});
afterAll(() => place.dispose());

test.each([
  ['procedure', '1.999999', 'There is no procedure "1.999999"'],
  ['field', 'hộ tich', 'There are: Hộ tịch'],
  ['field', 'Ho-tich', 'There are: Hộ tịch'],
  ['facet', 'price', 'There is no facet'],
  ['channel', 'telegram', 'There are: webchat, messenger, zalo'],
  ['channel', 'zal', 'There are: zalo, webchat, messenger'],
  ['service', 'none-such', 'There is no service'],
  ['topic', 'none-such', 'There is no topic'],
  ['all', 'of it', '"all" takes no name'],
] as const)('nothing is switched off that is not there: %s %s', async (what, key, message) => {
  await expect(performStaffAction(place, 'live.off', { what, key })).rejects.toThrow(message);
});

test('what is off comes on again by its name, and a second sentence takes the place of the first', async () => {
  await performStaffAction(place, 'live.off', { what: 'procedure', key: '1.000001', say: 'Một.' });
  const { switches } = await performStaffAction(place, 'live.off', {
    what: 'procedure',
    key: '1.000001',
    say: 'Hai.',
  });
  expect(switches.map(({ say }) => say)).toEqual(['Hai.']);
  await performStaffAction(place, 'live.on', { what: 'procedure', key: '1.000001' });
  expect(await performStaffAction(place, 'live.list', {})).toEqual({ switches: [], notices: [] });
  await expect(performStaffAction(place, 'live.on', { what: 'procedure', key: '1.000001' })).rejects.toThrow(
    'Nothing is off under "procedure 1.000001"',
  );
});

test('notices are told on channels that there are, and taken back one by one', async () => {
  const notice = (text: string, channels: string[]) =>
    performStaffAction(place, 'live.notice', { text, channels });
  await expect(notice('Bão.', ['telegram'])).rejects.toThrow('There is no channel');
  await notice('Bão.', ['zalo']);
  const { notices } = await notice('Ngập.', []);
  expect(notices.map(({ id, text }) => [id, text])).toEqual([
    ['n1', 'Bão.'],
    ['n2', 'Ngập.'],
  ]);
  const left = await performStaffAction(place, 'live.on', { what: 'notice', key: 'n1' });
  expect(left.notices.map(({ id }) => id)).toEqual(['n2']);
});

test('a sentence that is too long is refused in one line', async () => {
  await expect(
    performStaffAction(place, 'live.off', { what: 'all', key: '', say: 'a'.repeat(301) }),
  ).rejects.toThrow(/^say: /);
});

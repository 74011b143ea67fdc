import { offeredSheet } from '../../../bots/live/offeredSheet';
import type { LiveSwitch } from '../../../bots/live/live';
import { sheetOf } from '../../dialogs/procedure/sheets';

const now = Date.UTC(2026, 10, 28, 10);
const sheet = sheetOf({ steps: ['Nộp hồ sơ.'], results: ['Giấy khai sinh.'] });
const offered = (parts: Partial<LiveSwitch>) =>
  offeredSheet(sheet, { switches: [{ what: 'all', key: '', at: now, ...parts }], notices: [] }, now);

test('the page of what is off says so and shows nothing', () => {
  expect(offered({ what: 'procedure', key: sheet.code }).off).toMatchObject({ whole: true });
  expect(offered({ say: 'Bảo trì.' }).off?.text).toContain('Bảo trì.');
});

test('the page is shown where another channel or procedure is off', () => {
  expect(offered({ what: 'channel', key: 'zalo' })).toEqual({ sheet });
  expect(offered({ what: 'procedure', key: '9.999999' })).toEqual({ sheet });
});

test('a facet that is off is not on the page, and the others are', () => {
  const { sheet: shown, off } = offered({ what: 'facet', key: 'steps' });
  expect(off).toMatchObject({ whole: false, text: expect.stringContaining('các bước') as string });
  expect(shown.steps).toEqual([]);
  expect(shown.missing).toContain('steps');
  expect(shown.results).toEqual(sheet.results);
});

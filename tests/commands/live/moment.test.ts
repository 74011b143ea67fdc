import { readMoment } from '../../../commands/live/moment';

/** 28/11/2026 17:00 in Vietnam. */
const now = Date.UTC(2026, 10, 28, 10);

test.each([
  ['2026-12-01 17:00', Date.UTC(2026, 11, 1, 10)],
  ['01/12/2026 17:00', Date.UTC(2026, 11, 1, 10)],
  ['1/12/2026', Date.UTC(2026, 11, 1, 16, 59)],
  ['18:30', Date.UTC(2026, 10, 28, 11, 30)],
  ['17:00', Date.UTC(2026, 10, 29, 10)],
  ['06:00', Date.UTC(2026, 10, 28, 23)],
  ['90m', now + 90 * 60_000],
  ['3h', now + 3 * 3_600_000],
  ['2d', now + 48 * 3_600_000],
  ['31/02/2026', null],
  ['2026-12-01 25:00', null],
  ['17:60', null],
  ['tomorrow', null],
  ['', null],
])('"%s"', (text, moment) => {
  expect(readMoment(text, now)).toBe(moment);
});

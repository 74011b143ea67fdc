import { eventTime } from '../../../channels/pipeline/eventTime';

const WEEK_MS = 7 * 24 * 3_600_000;
const now = 1_700_000_000_000;

it.each([
  ['the same moment', now, now],
  ['an hour late', now - 3_600_000, now - 3_600_000],
  ['almost a week late', now - WEEK_MS + 1, now - WEEK_MS + 1],
  ['a week late: a wrong clock', now - WEEK_MS, now],
  ['almost a week ahead', now + WEEK_MS - 1, now + WEEK_MS - 1],
  ['a week ahead: a wrong clock', now + WEEK_MS, now],
])('%s', (_, stated, counted) => {
  expect(eventTime(stated, now)).toBe(counted);
});

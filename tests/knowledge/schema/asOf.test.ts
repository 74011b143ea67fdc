import { AsOf } from '../../../knowledge/schema/asOf';

test.each([
  ['2026', true],
  ['2026-07', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-31', false],
  ['2026-13', false],
  ['2026-7', false],
  ['01/07/2026', false],
  ['', false],
])('%s can be the day of a source: %s', (given, expected) => {
  expect(AsOf.safeParse(given).success).toBe(expected);
});

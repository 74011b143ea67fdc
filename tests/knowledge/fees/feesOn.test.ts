import { feesOn } from '../../../knowledge/fees/feesOn';
import type { FeeLine } from '../../../knowledge/schema/procedure';

const full: FeeLine = { amount: 50000, currency: 'VND' };
const half: FeeLine = {
  amount: 'unknown',
  share: 50,
  currency: 'VND',
  from: '2025-07-01',
  until: '2026-12-31',
};
const reissue: FeeLine = { amount: 70000, currency: 'VND', when: 'cấp lại' };
const online: FeeLine = { amount: 20000, currency: 'VND', way: 'online', until: '2025-12-31' };

test.each<[string, string, FeeLine[], (number | string)[]]>([
  ['before a discount', '2025-06-30', [full, half], [50000]],
  ['on its first day', '2025-07-01', [full, half], [25000]],
  ['on its last day', '2026-12-31', [full, half], [25000]],
  ['the day after', '2027-01-01', [full, half], [50000]],
  ['a discount leaves other cases alone', '2026-01-01', [full, half, reissue], [25000, 70000]],
  [
    'a discount of one way stands before what the other ways pay',
    '2025-12-01',
    [full, online],
    [20000, 50000],
  ],
  ['an ended discount of one way', '2026-01-01', [full, online], [50000]],
  ['words stay', '2026-01-01', [{ amount: 'by-council', currency: 'VND' }], ['by-council']],
])('%s', (_name, day, fees, expected) => {
  expect(feesOn(day, fees).map(({ amount }) => amount)).toEqual(expected);
});

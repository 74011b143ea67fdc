import { hasEnd, inForce } from '../../../knowledge/import/feePeriod';
import type { Charge } from '../../../knowledge/import/charge';

const dong = (amount: number) => ({ amount, currency: 'VND' as const });
const charge = (printed: unknown, note: string): Charge => ({ printed, note }) as Charge;
const TAKEN = '2026-11-01';

test.each([
  ['miễn đến hết ngày 30/6/2026', true],
  ['đến 30-6-2026', true],
  ['đến ngày  5 / 6 / 2026', true],
  ['đến hết  ngày 30 tháng 6 năm 2026', true],
  ['từ ngày 30/6/2026', false],
  ['đến hết năm 2026', false],
  ['', false],
])('%j ties to a time that ends: %s', (said, expected) => {
  expect(hasEnd(said)).toBe(expected);
});

describe('a charge', () => {
  test.each([
    ['that ties to no time', '50.000 đồng/lần'],
    ['whose time runs on', 'Miễn đến hết ngày 02/11/2026; 50.000 đồng/lần'],
    ['whose time ends on that day', 'Miễn đến hết ngày 01/11/2026'],
    ['whose time ends in a later year', 'Miễn đến ngày 1 tháng 2 năm 2027'],
  ])('%s stays as it is: %j', (_what, note) => {
    const given = charge(dong(50_000), note);
    expect(inForce(given, TAKEN)).toBe(given);
  });

  test.each([
    ['50.000 đồng/lần; miễn đến hết ngày 30/6/2026', '50.000 đồng/lần;'],
    ['50.000 đồng/lần (miễn đến ngày 9 tháng 6 năm 2026) tại quầy', '50.000 đồng/lần; tại quầy'],
    ['tại quầy\nmiễn đến 31-10-2026\nmỗi lần', 'tại quầy; mỗi lần'],
    ['tại quầy  -  miễn đến 31/10/2026  +  mỗi lần', 'tại quầy; mỗi lần'],
    ['mỗi lần\tmiễn đến 31/10/2026', 'mỗi lần'],
    ['Miễn đến 31/10/2026.  Mỗi lần', 'Mỗi lần'],
    ['miễn đến 31/10/2026; miễn đến 1/1/2026;  mỗi lần', 'mỗi lần'],
  ])('loses a relief that has run out: %j', (note, left) => {
    expect(inForce(charge(dong(50_000), note), TAKEN)).toEqual(charge(dong(50_000), left));
  });

  test.each([
    ['the printed amount is the one that ended', dong(50_000), '50.000 đồng, miễn đến hết ngày 30/6/2026'],
    ['it was no relief', dong(50_000), 'Áp dụng đến hết ngày 30/6/2026'],
    ['it was a cut', dong(50_000), 'Miễn, giảm đến hết ngày 30/6/2026'],
    ['it was a share', dong(50_000), 'Miễn 50% đến hết ngày 30/6/2026'],
    ['one of two was no relief', dong(50_000), 'miễn đến 30/6/2026; thu đến 30/6/2026'],
    ['nothing is printed but that it is free', 'free', 'Miễn đến hết ngày 30/6/2026'],
  ])('is not known where %s: %j (%j)', (_what, printed, note) => {
    expect(inForce(charge(printed, note), TAKEN)).toBeUndefined();
  });

  test.each([
    ['2026', '31/12/2025', true],
    ['2026', '30/6/2026', false],
    ['2026-11', '31/10/2026', true],
    ['2026-11', '01/11/2026', false],
    ['2026-11-02', '01/11/2026', true],
    ['2026-11-02', '1/9/2026', true],
  ])('of a record taken in %s has its relief until %s over: %s', (asOf, day, isOver) => {
    const given = charge(dong(50_000), `miễn đến ${day}; mỗi lần`);
    expect(inForce(given, asOf)?.note).toBe(isOver ? 'mỗi lần' : given.note);
  });
});

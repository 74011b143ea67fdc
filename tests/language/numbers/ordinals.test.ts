import { ordinalsIn } from '../../../language/numbers/ordinals';
import { fold } from '../../../language/text';

const ordinals: readonly (readonly [string, number])[] = [
  ['thứ nhất', 1],
  ['thứ nhì', 2],
  ['thứ hai', 2],
  ['thứ ba', 3],
  ['thứ tư', 4],
  ['thứ bốn', 4],
  ['thứ năm', 5],
  ['thứ mười', 10],
  ['thứ mười một', 11],
  ['thứ hai mươi lăm', 25],
  ['thứ 2', 2],
  ['thứ 34', 34],
  ['hạng nhất', 1],
  ['hạng ba', 3],
  ['đầu tiên', 1],
  ['cuối cùng', -1],
  ['kế cuối', -2],
  ['gần cuối', -2],
  ['thứ hai mươi mốt', 21],
  ['sau cùng', -1],
  ['áp chót', -2],
];

describe('Vietnamese ordinals', () => {
  it.each([...ordinals, ...ordinals.map(([text, value]) => [fold(text), value] as const)])(
    'reads "%s" as %d',
    (text, value) => {
      expect(ordinalsIn(text).map((found) => found.value)).toEqual([value]);
    },
  );

  it('finds several in one sentence', () => {
    expect(ordinalsIn('đứng thứ 9 cả nước và thứ hai miền Trung').map(({ value }) => value)).toEqual([9, 2]);
  });
});

import { ordinalsIn, readOrdinalOrNumber } from '../../../language/numbers/ordinals';
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

const choices: readonly (readonly [string, number | null])[] = [
  ['2', 2],
  ['số 2', 2],
  ['số hai', 2],
  ['cái thứ hai', 2],
  ['cái thứ 3 nhé', 3],
  ['em chọn số ba ạ', 3],
  ['cho mình cái đầu tiên', 1],
  ['cái đầu', 1],
  ['lựa chọn cuối', -1],
  ['cái cuối cùng', -1],
  ['phương án 4', 4],
  ['mục thứ tư', 4],
  ['thủ tục số năm', 5],
  ['số mười hai', 12],
  ['hai', 2],
  ['cái số 1 á', 1],
  ['tôi muốn làm 2 cái căn cước', null],
  ['thứ hai tuần sau', null],
  ['một hoặc hai', null],
  ['khai sinh', null],
  ['', null],
];

describe('Vietnamese ordinals', () => {
  it.each([...ordinals, ...ordinals.map(([text, value]) => [fold(text), value] as const)])(
    'reads "%s" as %d',
    (text, value) => {
      expect(ordinalsIn(text).map((found) => found.value)).toEqual([value]);
    },
  );

  it.each([...choices, ...choices.map(([text, value]) => [fold(text), value] as const)])(
    'takes "%s" for choice %p',
    (text, value) => {
      expect(readOrdinalOrNumber(text)).toBe(value);
    },
  );

  it.each([
    ['so nam', 5],
    ['cai tu', 4],
    ['cai sau', 6],
    ['so bay', 7],
    ['nam', 5],
  ])('takes "%s" without accents for choice %d', (text, value) => {
    expect(readOrdinalOrNumber(text)).toBe(value);
  });

  it('finds several in one sentence', () => {
    expect(ordinalsIn('đứng thứ 9 cả nước và thứ hai miền Trung').map(({ value }) => value)).toEqual([9, 2]);
  });
});

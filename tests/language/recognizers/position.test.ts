import { readPosition } from '../../../language/recognizers/position';
import { fold } from '../../../language/text';

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

describe('a position that a short message points at', () => {
  it.each([...choices, ...choices.map(([text, value]) => [fold(text), value] as const)])(
    'takes "%s" for choice %p',
    (text, value) => {
      expect(readPosition(text)).toBe(value);
    },
  );

  it.each([
    ['so nam', 5],
    ['cai tu', 4],
    ['cai sau', 6],
    ['so bay', 7],
    ['nam', 5],
  ])('takes "%s" without accents for choice %d', (text, value) => {
    expect(readPosition(text)).toBe(value);
  });
});

import fc from 'fast-check';
import { numbersIn } from '../../../language/numbers/numbers';
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

/** Words that numbers are written with. */
const written =
  'không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm nghìn k triệu linh lẻ rưỡi phẩy nửa 7 12';

it('a whole number, however it is said, is a position', () => {
  const said = fc.array(fc.constantFrom(...written.split(' '), ...fold(written).split(' ')), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(said, (parts) => {
      const text = `chọn số ${parts.join(' ')} nhé`;
      const [found, ...others] = numbersIn(text);
      fc.pre(found !== undefined && others.length === 0 && Number.isInteger(found.value) && found.value > 0);
      fc.pre(found?.start === 8 && found.end === text.length - 4);
      expect(readPosition(text)).toBe(found?.value);
    }),
    { numRuns: 300 },
  );
});

test('Recognizers-Text is loaded when a message first may be a position', () => {
  jest.isolateModules(() => {
    const loaded = jest.fn();
    jest.doMock('../../../language/recognizers/recognizedPositions', () => {
      loaded();
      return jest.requireActual<object>('../../../language/recognizers/recognizedPositions');
    });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a copy of its own
    const position = require('../../../language/recognizers/position') as {
      readPosition: typeof readPosition;
    };
    expect(position.readPosition('tôi muốn làm hộ chiếu cho con')).toBeNull();
    expect(loaded).not.toHaveBeenCalled();
    expect(position.readPosition('cái thứ hai')).toBe(2);
    expect(loaded).toHaveBeenCalledTimes(1);
  });
});

import fc from 'fast-check';
import { numbersIn } from '../../../language/numbers/numbers';
import { fold } from '../../../language/text';

/** Read the same with and without accents. */
const inWords: readonly (readonly [string, number])[] = [
  ['1tr250', 1_250_000],
  ['2 tỷ rưỡi', 2_500_000_000],
  ['hai triệu rưỡi', 2_500_000],
  ['một trăm lẻ tám', 108],
  ['một nghìn lẻ mười', 1010],
  ['một nghìn lẻ hai mươi hai', 1022],
  ['hai nghìn linh năm', 2005],
  ['ba triệu lẻ mười lăm', 3_000_015],
  ['một trăm lẻ hai mươi', 120],
  ['hai trăm linh tư', 204],
  ['ba trăm tư', 340],
  ['năm mươi tư nghìn', 54_000],
  ['bảy trăm nghìn', 700_000],
  ['mười chín nghìn hai trăm', 19_200],
  ['500k', 500_000],
  ['1,5k', 1500],
  ['2tr', 2_000_000],
  ['một tỷ hai', 1_200_000_000],
  ['mười hai vạn', 120_000],
  ['bốn mươi lăm ngàn bảy trăm', 45_700],
  ['hai nghìn không trăm hai mươi sáu', 2026],
  ['-3,5', -3.5],
  ['1.134.310', 1_134_310],
  ['chục rưỡi', 15],
  ['ba chục', 30],
  ['mười nhăm', 15],
  ['một trăm hai mươi ba nghìn bốn trăm năm mươi sáu', 123_456],
  ['1 triệu 200 nghìn', 1_200_000],
  ['hai trăm mười', 210],
  ['10 ngàn', 10_000],
  ['ba rưỡi', 3.5],
  ['tám trăm bảy mươi ngàn', 870_000],
  ['1 nghìn 5', 1500],
  ['1tr2', 1_200_000],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
  ['mười bốn', 14],
  ['mười lăm', 15],
  ['mười chín', 19],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['hai mươi hai', 22],
  ['hai mươi ba', 23],
  ['hai mươi tư', 24],
  ['hai mươi bốn', 24],
  ['hai mươi lăm', 25],
  ['hai mươi nhăm', 25],
  ['hăm mốt', 21],
  ['hăm lăm', 25],
  ['ba mươi', 30],
  ['ba mươi mốt', 31],
  ['bốn mươi chín', 49],
  ['năm mươi', 50],
  ['năm mươi lăm', 55],
  ['sáu mươi tư', 64],
  ['bảy mươi bảy', 77],
  ['tám mươi tám', 88],
  ['chín mươi chín', 99],
  ['hai chục', 20],
  ['chục', 10],
  ['một trăm', 100],
  ['trăm', 100],
  ['trăm mốt', 110],
  ['một trăm hai', 120],
  ['một trăm linh năm', 105],
  ['một trăm lẻ năm', 105],
  ['một trăm mười', 110],
  ['một trăm hai mươi ba', 123],
  ['hai trăm năm mươi', 250],
  ['năm trăm', 500],
  ['chín trăm chín mươi chín', 999],
  ['trăm rưỡi', 150],
  ['hai trăm rưỡi', 250],
  ['một nghìn', 1000],
  ['một ngàn', 1000],
  ['nghìn', 1000],
  ['nghìn rưỡi', 1500],
  ['nghìn hai', 1200],
  ['hai nghìn rưỡi', 2500],
  ['một nghìn không trăm linh năm', 1005],
  ['một ngàn không trăm lẻ năm', 1005],
  ['một nghìn linh năm', 1005],
  ['một nghìn hai trăm ba mươi bốn', 1234],
  ['hai nghìn không trăm hai mươi lăm', 2025],
  ['hai ngàn không trăm hai mươi sáu', 2026],
  ['hai ngàn hai lăm', 2025],
  ['hai nghìn hai mươi sáu', 2026],
  ['mười nghìn', 10_000],
  ['một vạn', 10_000],
  ['một vạn hai', 12_000],
  ['hai mươi lăm nghìn', 25_000],
  ['hai trăm năm mươi nghìn', 250_000],
  ['một trăm nghìn không trăm linh một', 100_001],
  ['một triệu', 1_000_000],
  ['một triệu hai', 1_200_000],
  ['một triệu rưỡi', 1_500_000],
  ['hai triệu ba trăm nghìn', 2_300_000],
  ['ba triệu không trăm sáu mươi lăm nghìn sáu trăm hai mươi tám', 3_065_628],
  ['chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín', 99_999_999],
  ['một tỷ', 1e9],
  ['một tỉ', 1e9],
  ['ba tỷ rưỡi', 3.5e9],
  ['hai tỷ mốt', 2.1e9],
  ['hai tỷ ba trăm triệu', 2.3e9],
  ['ba trăm mười sáu phẩy một nghìn tỷ', 316.1e12],
  ['ba phẩy không bảy', 3.07],
  ['chín phẩy mười tám', 9.18],
  ['không phẩy năm', 0.5],
  ['ba phẩy không bảy triệu', 3_070_000],
  ['một không hai hai', 1022],
  ['không hai ba sáu', 236],
  ['hai không hai lăm', 2025],
];

/** Only with their accents. */
const marked: readonly (readonly [string, number])[] = [
  ['nửa triệu', 500_000],
  ['nửa tỷ', 5e8],
  ['âm năm', -5],
  ['âm hai mươi', -20],
  ['ba mốt', 31],
  ['hai lăm', 25],
  ['bốn tư', 44],
  ['không', 0],
];

const figures: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['1022', 1022],
  ['2025', 2025],
  ['1.250', 1250],
  ['1.250.000', 1_250_000],
  ['3.065.628', 3_065_628],
  ['40.238,2', 40_238.2],
  ['11.859,59', 11_859.59],
  ['27,5', 27.5],
  ['9,18', 9.18],
  ['0,5', 0.5],
  ['1.5', 1.5],
  ['1,250,000', 1_250_000],
  ['1 250 000', 1_250_000],
  ['3,07 triệu', 3_070_000],
  ['17,8 triệu', 17_800_000],
  ['5,284 triệu', 5_284_000],
  ['1tr5', 1_500_000],
  ['1tr', 1_000_000],
  ['2tr500', 2_500_000],
  ['2tr25', 2_250_000],
  ['1tỷ2', 1.2e9],
  ['1 tỷ rưỡi', 1.5e9],
  ['3 củ', 3_000_000],
  ['50k', 50_000],
  ['700k', 700_000],
  ['8 nghìn', 8000],
  ['8 ngàn', 8000],
  ['2 triệu 300 nghìn', 2_300_000],
  ['316,1 nghìn tỷ', 316.1e12],
  ['228.800 tỷ', 228_800e9],
  ['40.238,2 tỷ', 40_238.2e9],
];

const inSentences: readonly (readonly [string, number[]])[] = [
  ['-2 độ, 2-3 ngày, - 4', [-2, 2, 3, 4]],
  ['năm 2024', [2024]],
  ['năm nay có mấy người', []],
  ['năm người', [5]],
  ['20 năm', [20]],
  ['mười năm', [10]],
  ['hai mươi năm', [20]],
  ['năm năm trước', [5]],
  ['9 tháng đầu năm', [9]],
  ['sang năm', []],
  ['mấy năm rồi', []],
  ['tôi có hai con và ba cháu', [2, 3]],
  ['ba tôi mất', []],
  ['cho ba má', []],
  ['sau khi sinh', []],
  ['tu van giup toi', []],
  ['khong co giay to', []],
  ['không có giấy tờ', []],
  ['linh tinh', []],
  ['nam nay', []],
  ['phường Nam Phước', []],
  ['từ 8.000 đến 48.000 đồng', [8000, 48_000]],
  ['phí 50k hay 100k', [50_000, 100_000]],
  ['đóng hai triệu rưỡi', [2_500_000]],
  ['giá 1tr5/tháng', [1_500_000]],
  ['1.2.3', []],
  ['', []],
];

/** The number that a text is from its first to its last character; null when it is none, or more. */
function readNumber(text: string): number | null {
  const [only, ...others] = numbersIn(text);
  return only && others.length === 0 && only.start === 0 && only.end === text.length ? only.value : null;
}

describe('Vietnamese numbers', () => {
  it.each([...inWords, ...marked, ...figures])('reads "%s" as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(inWords.map(([text, value]) => [fold(text), value] as const))('reads "%s" as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(inSentences)('finds in "%s" %j', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
  });

  it('reads letters that are composed otherwise', () => {
    const text = 'phí hai mươi lăm nghìn'.normalize('NFD');
    const [found] = numbersIn(text);
    expect(found?.value).toBe(25_000);
    expect(text.slice(found?.start, found?.end)).toBe('hai mươi lăm nghìn'.normalize('NFD'));
  });

  it('says where in the text a number stands', () => {
    expect(numbersIn('đóng 1tr5 nhé')).toEqual([
      { start: 5, end: 9, text: '1tr5', value: 1_500_000, words: true },
    ]);
  });

  it('reads every whole number that is written with groups of three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(readNumber(new Intl.NumberFormat('vi-VN').format(value))).toBe(value);
      }),
    );
  });

  it('keeps to places within the text, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'hai mươi năm trăm nghìn triệu rưỡi phẩy 1 2.5 k tr không lăm tư , . -'.split(' '),
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          for (const { start, end, text: said, value } of numbersIn(text)) {
            expect(text.slice(start, end)).toBe(said);
            expect(Number.isFinite(value)).toBe(true);
          }
        },
      ),
    );
  });
});

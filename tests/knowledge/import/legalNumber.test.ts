import { isPossible, readLegalNumber, withoutGluedDigits } from '../../../knowledge/import/legalNumber';

describe('the number of a legal text', () => {
  test.each([
    ['Nghị định số 123/2015/NĐ-CPQUY', '123/2015/NĐ-CP'],
    ['Nghị định số 123/2015', '123/2015/NĐ-CP'],
    ['nghị định 123/2015', '123/2015/NĐ-CP'],
    ['theo nghị định 123/2015', undefined],
    ['nghị định 123/2015 về hộ tịch', undefined],
    ['Nghị định 123/2015/ND-CP', '123/2015/NĐ-CP'],
    ['Luật số 60/2014/QH13', '60/2014/QH13'],
    ['Pháp lệnh 10/2012/UBTVQH13', '10/2012/UBTVQH13'],
    ['02/2011/NQ-UBTVQH12', '02/2011/NQ-UBTVQH12'],
    ['09/1998/PL-UBTVQH10', '09/1998/PL-UBTVQH10'],
    ['22/2000/L-CTN', '22/2000/L-CTN'],
    ['Thông tư 85/2019/TT-BTC', '85/2019/TT-BTC'],
    ['Thông tư 85/2019/TT - BTC ngày 29/11', '85/2019/TT-BTC'],
    ['Thông tư liên tịch 05/2015/TTLT-BYT-BNV', '05/2015/TTLT-BYT-BNV'],
    ['1234/QĐ-TTg', '1234/QĐ-TTg'],
    ['1234/QD-TTg', '1234/QĐ-TTg'],
    ['công văn 15a/BTP-HT', undefined],
    ['15a/BTP-HT', '15a/BTP-HT'],
    ['15/BTP-HT kèm theo', undefined],
    ['không có số', undefined],
    ['', undefined],
  ])('%j is %j', (given, expected) => {
    expect(readLegalNumber(given)).toBe(expected);
  });

  test.each([
    ['85/2019/TT-BT', undefined],
    ['85/2019/TT-', undefined],
    ['123/2015/NĐ-C', '123/2015/NĐ-CP'],
  ])('%j, cut off, is completed only where one body fits: %j', (given, expected) => {
    expect(readLegalNumber(given)).toBe(expected);
  });
});

test.each([
  ['60/2014/QH13', true],
  ['999/2014/QH13', true],
  ['1000/2014/QH13', false],
  ['1234/2014/NĐ-CP', false],
  ['1234/2014/TT-BTC', false],
  ['1234/QĐ-TTg', true],
  ['12345/2024/QĐ-UBND', true],
  ['0/2014/QH13', false],
  ['60/1945/QH1', true],
  ['60/1944/QH1', false],
  ['60/2026/QH16', true],
  ['60/2027/QH16', false],
  ['15a/2014/NĐ-CP', true],
  ['15a/2044/NĐ-CP', false],
])('%s can exist in 2026: %s', (number, expected) => {
  expect(isPossible(number, 2026)).toBe(expected);
});

test.each([
  // The digits repeat.
  ['2323/2023/QH15', '', '23/2023/QH15'],
  ['123123/2023/NĐ-CP', '', '123/2023/NĐ-CP'],
  // The row names the shorter number itself.
  ['1123/2015/NĐ-CP', 'Nghị định 123/2015/NĐ-CP', '123/2015/NĐ-CP'],
  ['4723/2023/QH15', 'Luật 23/2023/QH15', '23/2023/QH15'],
  ['4723/2023/QH15', 'Luật 723/2023/QH15', '723/2023/QH15'],
  ['4723/2023/QH15', 'Luật 8723/2023/QH15', undefined],
  ['4723/2023/QH15', 'Luật 23/2023/QH14', undefined],
  ['4723/2023/QH15', '', undefined],
  ['4023/2023/QH15', '023/2023/QH15', undefined],
  ['51234/2023/QH15', '1234/2023/QH15', undefined],
  ['2324/2023/QH15', '', undefined],
  // Every sign of a number is itself.
  ['1123/2015/TT.BTC', '123/2015/TTxBTC', undefined],
  ['123/2015/NĐ-CP', '23/2015/NĐ-CP', undefined],
  ['x1123/2015/NĐ-CP', '123/2015/NĐ-CP', undefined],
])('%s beside %j, without glued digits: %s', (number, beside, expected) => {
  expect(withoutGluedDigits(number, beside)).toBe(expected);
});

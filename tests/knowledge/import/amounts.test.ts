import {
  findAmounts,
  locateAmounts,
  readNumber,
  sameAmount,
  soleAmount,
} from '../../../knowledge/import/amounts';

const dong = (amount: number) => ({ amount, currency: 'VND' as const });
const dollars = (amount: number) => ({ amount, currency: 'USD' as const });

test.each([
  ['1.200.000', 1_200_000],
  ['1,200,000', 1_200_000],
  ['1200', 1200],
  ['2,5', 2.5],
  ['2.25', 2.25],
  ['0', 0],
  ['x1.200', undefined],
  ['1.200x', undefined],
  ['1.2000', undefined],
  ['x12', undefined],
  ['12x', undefined],
  ['', undefined],
])('the number %j is %j', (given, expected) => {
  expect(readNumber(given)).toBe(expected);
});

test.each([
  ['hai loại: 20.000/bản và 5 USD', [dong(20_000), dollars(5)]],
  // In the order of the text, whichever way they are written.
  ['10.000 đồng, sau đó 5.000/tờ, sau đó 3 nghìn đồng', [dong(10_000), dong(5_000), dong(3_000)]],
  ['5.000/tờ, sau đó 10.000 đồng', [dong(5_000), dong(10_000)]],
  ['12 đô la Mỹ', [dollars(12)]],
  ['1,25 triệu đồng', [dong(1_250_000)]],
  ['2 tỷ đồng', [dong(2_000_000_000)]],
  ['3 ngàn đ', [dong(3_000)]],
  // What is weighed is not what is paid.
  ['doanh thu từ 100.000.000 đồng', []],
  ['giá trị dưới  2 tỷ đồng', []],
  ['vốn trên 10 tỷ đồng', []],
  ['giá trị từ trên 2 tỷ đồng', []],
  ['thu nhập tối thiểu  5 triệu đồng', []],
  ['thu nhập là tối thiểu 5 triệu đồng', []],
  ['phí 5 triệu đồng', [dong(5_000_000)]],
  // No money.
  ['xe 3.500 kg', []],
  ['xe trên 3.500 m2', []],
  ['số 12/10.000', []],
  ['1.000.0001', []],
  ['10 đồngx', []],
])('%j names %j', (text, expected) => {
  expect(findAmounts(text)).toEqual(expected);
});

test('an amount is told with its place', () => {
  expect(locateAmounts('phí 10.000 đồng, lẻ 5.000/tờ')).toEqual([
    { at: 4, end: 15, ...dong(10_000) },
    { at: 20, end: 25, ...dong(5_000) },
  ]);
});

test.each([
  ['50.000 đồng/lần', dong(50_000)],
  ['50.000 đồng, tức 50 nghìn đồng', dong(50_000)],
  ['50.000 đồng hoặc 60.000 đồng', undefined],
  ['50 USD hoặc 50 đồng', undefined],
  ['theo quy định', undefined],
])('the one amount of %j is %j', (text, expected) => {
  expect(soleAmount(text)).toEqual(expected);
});

test.each([
  [dong(1), dong(1), true],
  [dong(1), dong(2), false],
  [dong(1), dollars(1), false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameAmount(a, b)).toBe(same);
});

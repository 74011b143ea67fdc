import fc from 'fast-check';
import {
  capital,
  choiceText,
  dateText,
  durationText,
  feeText,
  nameText,
  numberText,
  short,
} from '../../../dialogs/text/format';
import type { Fee, TimeUnit } from '../../../knowledge/schema/procedure';

it.each<[number, TimeUnit, string]>([
  [15, 'working-day', '15 ngày làm việc'],
  [0.5, 'day', '0,5 ngày'],
  [1, 'working-hour', '1 giờ làm việc'],
  [3, 'hour', '3 giờ'],
  [30, 'minute', '30 phút'],
  [2, 'week', '2 tuần'],
  [6, 'month', '6 tháng'],
  [1, 'year', '1 năm'],
  [1200, 'day', '1.200 ngày'],
])('a duration of %d %s is said "%s"', (value, unit, said) => {
  expect(durationText({ value, unit })).toBe(said);
});

it.each<[Fee, string]>([
  ['free', 'miễn phí'],
  ['by-council', 'theo mức do Hội đồng nhân dân thành phố quy định'],
  [{ amount: 50_000, currency: 'VND' }, '50.000 đồng'],
  [{ amount: 1_250_000, currency: 'VND' }, '1.250.000 đồng'],
  [{ amount: 25, currency: 'USD' }, '25 USD'],
])('a fee of %j is said "%s"', (fee, said) => {
  expect(feeText(fee)).toBe(said);
});

it.each([
  ['2026', '2026'],
  ['2026-07', '07/2026'],
  ['2026-07-01', '01/07/2026'],
])('the date %s is said "%s"', (asOf, said) => {
  expect(dateText(asOf)).toBe(said);
});

it.each([
  ['Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh'],
  ['thủ tục: cấp giấy phép.', 'Cấp giấy phép'],
  ['Đăng ký kết hôn', 'Đăng ký kết hôn'],
])('the name "%s" is said "%s"', (name, said) => {
  expect(nameText(name)).toBe(said);
});

it('a choice goes without its long brackets, and keeps short ones', () => {
  expect(choiceText('Cấp thẻ (lần đầu)', 60)).toBe('Cấp thẻ (lần đầu)');
  expect(choiceText(`Cấp thẻ (${'trường hợp rất dài '.repeat(5)}) cho trẻ em`, 60)).toBe(
    'Cấp thẻ cho trẻ em',
  );
});

it('numbers are written as Vietnamese readers write them', () => {
  expect([1000, 1.5, 1_234_567.891].map(numberText)).toEqual(['1.000', '1,5', '1.234.567,891']);
});

it('the first letter becomes a capital, with its accents', () => {
  expect(['đường', 'ủy ban', '', '1a'].map(capital)).toEqual(['Đường', 'Ủy ban', '', '1a']);
});

it('a shortened text is never longer than asked, and a short one stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 200 }), (text, length) => {
      const cut = short(text, length);
      expect(cut.length).toBeLessThanOrEqual(length);
      if (text.length <= length) expect(cut).toBe(text);
    }),
  );
});

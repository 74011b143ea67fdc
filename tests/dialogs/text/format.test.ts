import fc from 'fast-check';
import { capital, dateText, nameText, numberText, short } from '../../../dialogs/text/format';

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

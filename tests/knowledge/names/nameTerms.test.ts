import type { Family } from '../../../knowledge/families';
import { NameTerms, packNameTerms } from '../../../knowledge/names/nameTerms';

const family = (names: string[], everyday: string[] = []): Family =>
  ({ members: names.map((name) => ({ name })), everyday }) as unknown as Family;

test('words and pairs of names count once for each family', () => {
  const terms = new NameTerms(
    packNameTerms([
      family(['Đăng ký kết hôn', 'Đăng ký kết hôn lưu động'], ['cưới']),
      family(['Đăng ký khai sinh']),
    ]),
  );
  expect(['dang', 'dang ki', 'ket hon', 'cuoi', 'ki khai'].map((term) => terms.count(term))).toEqual([
    2, 2, 1, 1, 1,
  ]);
  expect(terms.numberOf('hon cuoi')).toBe(-1);
  expect(terms.count('hon cuoi')).toBe(0);
  expect(terms.numberOf('cuoi')).toBeLessThan(terms.size);
});

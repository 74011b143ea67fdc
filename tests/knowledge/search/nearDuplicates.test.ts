import {
  disambiguate,
  countNearDuplicates,
  nameOverlap,
  nameWords,
} from '../../../knowledge/search/nearDuplicates';
import { words } from '../../../language/words';

const name = (text: string) => nameWords(words(text));

describe('two names that are nearly the same', () => {
  test.each([
    ['đăng ký khai sinh', 'đăng ký khai sinh lưu động', 'làm khai sinh', 'first'],
    ['đăng ký khai sinh lưu động', 'đăng ký khai sinh', 'làm khai sinh', 'rival'],
    ['đăng ký khai sinh', 'đăng ký khai sinh lưu động', 'khai sinh lưu động', 'rival'],
    ['giải thể trường tiểu học', 'giải thể trường mầm non', 'giải thể trường', 'open'],
    ['giải thể trường tiểu học', 'giải thể trường mầm non', 'giải thể trường mầm non', 'rival'],
    ['giải thể trường mầm non', 'giải thể trường tiểu học', 'giải thể trường mầm non', 'first'],
    ['đăng ký khai sinh', 'cấp giấy phép bán lẻ rượu', 'khai sinh', 'not twins'],
  ] as const)('%s | %s | %s: %s', (first, rival, asked, verdict) => {
    expect(disambiguate(name(first), name(rival), name(asked))).toBe(verdict);
  });
});

test('each is counted against all others', () => {
  const names = ['cấp giấy phép bán lẻ rượu', 'cấp lại giấy phép bán lẻ rượu', 'đăng ký kết hôn'].map(name);
  expect(countNearDuplicates(names, name('giấy phép bán rượu'))).toEqual([
    { first: 1, rival: 0, open: 0 },
    { first: 0, rival: 1, open: 0 },
    { first: 0, rival: 0, open: 0 },
  ]);
});

test.each([
  ['khai sinh', 'khai sinh lưu động', 1],
  ['khai sinh lưu động', 'khai tử', 0.5],
  ['khai tử', 'khai sinh lưu động', 0.5],
  ['khai sinh', 'khai tử', 0.5],
  ['khai sinh', 'kết hôn', 0],
  ['', 'kết hôn', 0],
])('of the shorter of %j and %j the other holds %d', (one, other, share) => {
  expect(nameOverlap(name(one), name(other))).toBe(share);
});

import fc from 'fast-check';
import { accentKey, hasDiacritics, unaccentedKey } from '../../language/syllable';

describe('equal spellings meet under one key', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['lý', 'lí'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['ĐĂNG', 'đăng'],
    ['ngừa'.normalize('NFD'), 'ngừa'],
    ['o\u0301\u0302', 'ố'],
  ])('%s and %s', (one, other) => {
    expect(accentKey(one)).toBe(accentKey(other));
    expect(unaccentedKey(one)).toBe(unaccentedKey(other));
  });
});

describe('different words keep different keys', () => {
  test.each([
    ['ma', 'mà'],
    ['mả', 'mã'],
    ['cân', 'căn'],
    ['đo', 'do'],
    ['thúy', 'thúi'],
    ['tay', 'tai'],
    ['tư', 'tu'],
  ])('%s and %s', (one, other) => {
    expect(accentKey(one)).not.toBe(accentKey(other));
  });
});

test.each([
  ['hoà', 'hoa'],
  ['đỹ', 'di'],
  ['Đường', 'duong'],
  ['nghĩa', 'nghia'],
  ['thuý', 'thuy'],
  ['quỹ', 'qui'],
  ['ý', 'i'],
])('%s without any mark is %s', (syllable, key) => {
  expect(unaccentedKey(syllable)).toBe(key);
});

test.each([
  ['đo', true],
  ['Đ', true],
  ['ơn', true],
  ['tiền'.normalize('NFD'), true],
  ['tien', false],
  ['01', false],
  ['', false],
])('whether %s is marked: %s', (syllable, marked) => {
  expect(hasDiacritics(syllable)).toBe(marked);
});

test('keys do not depend on case or composition', () => {
  const syllable = fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàạảãáỳỹệ'),
    maxLength: 7,
  });
  fc.assert(
    fc.property(syllable, (typed) => {
      for (const key of [accentKey, unaccentedKey]) {
        expect(key(typed.toUpperCase())).toBe(key(typed));
        expect(key(typed.normalize('NFD'))).toBe(key(typed));
      }
    }),
  );
});

import fc from 'fast-check';
import { areNeighbours, readTelex, readVni } from '../../language/keyboard';
import { accentKey } from '../../language/syllable';

const key = (syllable: string | null): string | null => (syllable === null ? null : accentKey(syllable));

describe('Telex keys become marks', () => {
  test.each([
    ['ddawng', 'đăng'],
    ['dangd', 'đang'],
    ['kys', 'ký'],
    ['sinhf', 'sình'],
    ['thuees', 'thuế'],
    ['ddaats', 'đất'],
    ['nhaf', 'nhà'],
    ['hooj', 'hộ'],
    ['dduowngf', 'đường'],
    ['giaays', 'giấy'],
    ['pheps', 'phép'],
    ['cuwowis', 'cưới'],
  ])('%s → %s', (typed, expected) => {
    expect(key(readTelex(typed))).toBe(key(expected));
  });

  test.each(['khai', 'sinh', 'nha', ''])('%j holds none', (typed) => {
    expect(readTelex(typed)).toBeNull();
  });
});

describe('VNI digits become marks', () => {
  test.each([
    ['d9a8ng', 'đăng'],
    ['ki1', 'ký'],
    ['d9a61t', 'đất'],
    ['ho65', 'hộ'],
    ['thue61', 'thuế'],
    ['d9u7o7ng2', 'đường'],
    ['d9uo72ng', 'đường'],
    ['nha2', 'nhà'],
  ])('%s → %s', (typed, expected) => {
    expect(key(readVni(typed))).toBe(key(expected));
  });

  test.each(['khai', '2026', '1a', ''])('%j holds none', (typed) => {
    expect(readVni(typed)).toBeNull();
  });
});

describe('neighbours on the keyboard', () => {
  test.each([
    ['a', 's', true],
    ['a', 'q', true],
    ['g', 'b', true],
    ['a', 'a', true],
    ['a', 'p', false],
    ['q', 'z', false],
    ['đ', 'd', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(areNeighbours(a, b)).toBe(expected);
  });

  test('are so both ways', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(fc.property(letter, letter, (a, b) => expect(areNeighbours(a, b)).toBe(areNeighbours(b, a))));
  });
});

test('no token makes the readers fail', () => {
  const token = fc.string({ unit: fc.constantFrom(...'abcdđeghiosfrxjuwyâ0123456789'), maxLength: 12 });
  fc.assert(
    fc.property(token, (typed) => {
      expect(() => [readTelex(typed), readVni(typed)]).not.toThrow();
    }),
  );
});

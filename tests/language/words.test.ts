import fc from 'fast-check';
import { fold } from '../../language/text';
import { mayMean, word, words } from '../../language/words';

test('a text becomes its syllables with the keys under which they are compared', () => {
  expect(words('Lý do 01')).toMatchObject([
    { text: 'lý', unaccented: 'li', accent: 'li\u0301', hasDiacritics: true },
    { text: 'do', unaccented: 'do', accent: 'do', hasDiacritics: false },
    { text: '01', unaccented: '01', accent: '01', hasDiacritics: false },
  ]);
});

test('letters have one number, whatever their marks', () => {
  const [a, b, other] = words('lý lí do');
  expect(a?.letters).toBe(b?.letters);
  expect(other?.letters).not.toBe(a?.letters);
});

test.each([
  ['cuoi', 'cưới', true, 'an unmarked word may be any word with its letters'],
  ['cuoi', 'cuối', true, 'an unmarked word may be any word with its letters'],
  ['cưới', 'cuối', false, 'marked words must sound the same'],
  ['cưới', 'cuoi', false, 'marked words must sound the same'],
  ['hoà', 'hòa', true, 'where the tone stands does not matter'],
  ['lí', 'lý', true, 'i and y are one'],
  ['ly', 'lý', true, 'i and y are one'],
  ['dang', 'đang', true, 'd may be đ'],
  ['đang', 'dang', false, 'đ is no d'],
  ['sinh', 'xinh', false, 'other letters are another word'],
])('%s may mean %s: %s (%s)', (typed, written, expected) => {
  expect(mayMean(word(typed), word(written))).toBe(expected);
});

test('every word may mean itself, and so may its unmarked form', () => {
  const syllable = fc.string({
    unit: fc.constantFrom(...'aăâbcdđeghinoôơtuưyàáạẽ'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(syllable, (text) => {
      expect(mayMean(word(text), word(text))).toBe(true);
      expect(mayMean(word(fold(text)), word(text))).toBe(true);
    }),
  );
});

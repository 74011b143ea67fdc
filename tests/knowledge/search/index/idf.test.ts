import { Idf, packIdf } from '../../../../knowledge/search/index/idf';
import { packSyllables, Syllables } from '../../../../knowledge/search/index/syllables';
import { word, words } from '../../../../language/words';

const families = ['cấp giấy phép xây dựng', 'cấp giấy phép lái xe', 'cấp căn cước', 'cân xe cấp cân'].map(
  words,
);
const syllables = new Syllables(packSyllables([...families.flat(), ...words('trích lục')]));
const rarity = new Idf(packIdf(families, syllables), syllables);
const of = (text: string): number => rarity.of(word(text));

test.each([
  ['cước', 'giấy', 'in one family, in two'],
  ['giấy', 'cấp', 'in two families, in all'],
  ['căn', 'can', 'the marked word is rarer than its letters'],
])('%s tells more than %s (%s)', (more, less) => {
  expect(of(more)).toBeGreaterThan(of(less));
});

test('a word said twice by one family is no commoner', () => {
  expect(of('cân')).toBe(of('căn'));
});

test('a word that everybody uses still counts a little', () => {
  expect(of('cấp')).toBeGreaterThan(0);
});

test('a word that nobody wrote weighs as a middling one', () => {
  expect(of('vũ')).toBeGreaterThan(of('cấp'));
  expect(of('vũ')).toBeLessThan(of('cước'));
});

test('the rarity of a written form is that of the word', () => {
  expect(rarity.ofAccent(word('cước'))).toBe(of('cước'));
});

test('a word that stands around families alone weighs as one that nobody wrote', () => {
  expect(of('lục')).toBe(of('vũ'));
});

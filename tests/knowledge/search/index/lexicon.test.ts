import { Lexicon, packLexicon } from '../../../../knowledge/search/index/lexicon';
import { word, words } from '../../../../language/words';

const lexicon = new Lexicon(packLexicon(['đăng ký khai sinh', 'khai tử', 'nghiêng'].map(words)));

test.each([
  ['khai', true],
  ['dang', true],
  ['đăng', false],
  ['hon', false],
])('whether it has the letters %s: %s', (plain, has) => {
  expect(lexicon.has(plain)).toBe(has);
});

test.each([
  ['tử', true],
  ['từ', false],
  ['tu', true],
  ['hôn', false],
])('whether it knows %s as typed: %s', (typed, known) => {
  expect(lexicon.hasAs(word(typed))).toBe(known);
});

test('it counts words over all phrases', () => {
  expect(lexicon.count('khai')).toBe(2);
  expect(lexicon.count('hon')).toBe(0);
});

test.each([
  ['khai', 'sinh', true],
  ['sinh', 'khai', false],
  ['sinh', 'tu', false],
])('%s and then %s stand side by side: %s', (left, right, expected) => {
  expect(lexicon.areNeighbours(left, right)).toBe(expected);
});

test('it knows how long a syllable may be', () => {
  expect(lexicon.longest).toBe('nghieng'.length);
  expect(new Lexicon(packLexicon([])).longest).toBe(0);
});

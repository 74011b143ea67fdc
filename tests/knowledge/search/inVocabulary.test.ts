import type { Query } from '../../../knowledge/search/analyzedQuery';
import { inVocabularyBigramRate, inVocabularyRate } from '../../../knowledge/search/inVocabulary';
import { Lexicon, packLexicon } from '../../../knowledge/search/index/lexicon';
import { word, words } from '../../../language/words';
import { queryOf } from './query';

const lexicon = new Lexicon(packLexicon(['đăng ký khai sinh', 'cấp thẻ'].map(words)));
const asked = (text: string): Query => queryOf(words(text));
const weighing = (query: Query, ...weights: number[]): Query =>
  query.map((slot, i) => ({ ...slot, weight: weights[i] ?? 1 }));

describe('how much of a question the knowledge has ever heard of', () => {
  test.each([
    ['khai sinh', 1],
    ['khai trường', 0.5],
    // With other marks it is another word; without marks it may be the known one.
    ['khải', 0],
    ['khai', 1],
    ['cap', 1],
    ['', 0],
  ])('%j: %d', (text, rate) => {
    expect(inVocabularyRate(asked(text), lexicon)).toBe(rate);
  });
  test('only words of the subject count', () => {
    expect(inVocabularyRate(weighing(asked('xin khai sinh'), 0.35), lexicon)).toBe(1);
    expect(inVocabularyRate(weighing(asked('xin'), 0.35), lexicon)).toBe(0);
  });
  test('a word that is known by another name is known', () => {
    const [slot] = asked('xyz');
    const variants = [...(slot?.variants ?? []), { word: word('thẻ'), weight: 0.7 }];
    expect(inVocabularyRate([{ variants, weight: 1, joined: false }], lexicon)).toBe(1);
  });
});

describe('how many neighbours stand side by side in it', () => {
  test.each([
    ['khai sinh', 1],
    ['sinh khai', 0],
    ['đăng ký thẻ', 0.5],
    ['khai', 0.5],
    ['', 0.5],
  ])('%j: %d', (text, rate) => {
    expect(inVocabularyBigramRate(asked(text), lexicon)).toBe(rate);
  });
  test.each([
    ['the left one is no word of the subject', weighing(asked('khai sinh'), 0.35, 1)],
    ['the right one is none', weighing(asked('khai sinh'), 1, 0.35)],
    ['a word was taken out between them', asked('khai sinh').map((slot) => ({ ...slot, joined: false }))],
  ])('they are none where %s', (_, query) => {
    expect(inVocabularyBigramRate(query, lexicon)).toBe(0.5);
  });
  test('the word as typed counts, not what else it may mean; one that is missing is known by nobody', () => {
    const [left, right] = asked('khai sinh') as [Query[0], Query[0]];
    const other = { ...right, variants: [{ word: word('tử'), weight: 1 }, ...right.variants] };
    expect(inVocabularyBigramRate([left, other], lexicon)).toBe(0);
    expect(inVocabularyBigramRate([left, { ...right, variants: [] }], lexicon)).toBe(0);
    expect(inVocabularyBigramRate([{ ...left, variants: [] }, right], lexicon)).toBe(0);
  });
});

import fc from 'fast-check';
import type { PackedPhrases } from '../../../../knowledge/search/index/phraseIndex';
import { PhraseOverlap, type Reading } from '../../../../knowledge/search/index/phraseOverlap';

/** Forms 0 to 5 as written; two of them each are the same without marks. */
const FORMS = 6;
const plainOf = (form: number): number => form >> 1;

function overlapOf(phrases: readonly number[][]): PhraseOverlap {
  const words = Int32Array.from(phrases.flat());
  const wordStarts = Int32Array.from([0, ...phrases.map((_, i) => phrases.slice(0, i + 1).flat().length)]);
  const packed = { words, wordStarts } as Pick<PackedPhrases, 'words' | 'wordStarts'> as PackedPhrases;
  return new PhraseOverlap(packed, words.map(plainOf), FORMS / 2);
}

/** What is asked counts 2 as typed and 1 otherwise; what is told, 20 and 10. */
function reading(slot: number, typed: number, variant = 0): Reading {
  const [asked, told] = [
    { same: 2, other: 1 },
    { same: 20, other: 10 },
  ];
  return { slot, variant, credit: 1, hasDiacritics: false, plain: plainOf(typed), typed, asked, told };
}

const asQuestion = (words: readonly number[]): Reading[] => words.map((typed, slot) => reading(slot, typed));
const paired = (_: Reading, __: Reading, isSame: boolean): number => (isSame ? 4 : 3);

describe('the words of a phrase', () => {
  const cases: [
    string,
    number[],
    number[],
    { count: number; first?: number; asked: number; told: number },
  ][] = [
    ['as typed', [0], [0], { count: 1, first: 0, asked: 2, told: 20 }],
    ['with other marks', [0], [1], { count: 1, first: 0, asked: 1, told: 10 }],
    ['none of another word', [0], [2], { count: 0, asked: 0, told: 0 }],
    ['repeated in the phrase, once', [0], [0, 0], { count: 1, first: 0, asked: 2, told: 20 }],
    ['in the order of the question', [0, 2], [2, 0], { count: 2, first: 0, asked: 4, told: 40 }],
    ['the later ones of the question alone', [4, 2], [2, 0], { count: 1, first: 1, asked: 2, told: 20 }],
    ['in both forms, of which the better counts', [0], [1, 0], { count: 2, first: 0, asked: 2, told: 20 }],
  ];
  test.each(cases)('%s', (_, question, phrase, { count, first, asked, told }) => {
    const overlap = overlapOf([[4], phrase]);
    overlap.ask(asQuestion(question), paired);
    const matches = overlap.wordsIn(1);
    expect([matches.count, matches.first]).toEqual([count, first]);
    expect([matches.explained(), matches.covered()]).toEqual([asked, told]);
  });

  test('are those that have a reading, each with each, whatever was asked before', () => {
    const word = fc.integer({ min: 0, max: FORMS - 1 });
    const list = fc.array(word, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, list, list, (before, question, phrase) => {
        const overlap = overlapOf([phrase]);
        overlap.ask(asQuestion(before), paired);
        overlap.ask(asQuestion(question), paired);
        const forms = [...new Set(phrase)];
        const bySlot = question.map((typed) => forms.filter((form) => plainOf(form) === plainOf(typed)));
        const worth = bySlot.map((own, slot) =>
          own.length === 0 ? 0 : own.includes(question[slot]!) ? 2 : 1,
        );
        const found = overlap.wordsIn(0);
        expect(found.count).toBe(bySlot.flat().length);
        expect(found.explained()).toBe(worth.reduce<number>((sum, one) => sum + one, 0));
        expect(found.covered()).toBe(10 * found.explained());
      }),
    );
  });
});

describe('pairs of neighbours', () => {
  const cases: [string, number[], number[], number][] = [
    ['as typed', [0, 2], [0, 2], 4],
    ['with other marks', [0, 2], [1, 2], 3],
    ['not in the other order', [0, 2], [2, 0], 0],
    ['not with a word between', [0, 2], [0, 4, 2], 0],
    ['not with a word between in the question', [0, 4, 2], [0, 2], 0],
    ['twice in the phrase, once', [0, 2], [0, 2, 4, 0, 2], 4],
    ['two of them', [0, 2, 4], [0, 2, 4], 8],
    ['of one word alone none', [0], [0], 0],
  ];
  test.each(cases)('%s', (_, question, phrase, expected) => {
    const overlap = overlapOf([phrase]);
    overlap.ask(asQuestion(question), paired);
    expect(overlap.pairsIn(0)).toBe(expected);
  });

  test('that do not belong together count nothing', () => {
    const overlap = overlapOf([[0, 2]]);
    overlap.ask(asQuestion([0, 2]), () => 0);
    expect(overlap.pairsIn(0)).toBe(0);
  });

  test('are formed of the first readings of a word only', () => {
    const overlap = overlapOf([[0, 2]]);
    const pairs = (variant: number): number => {
      overlap.ask([reading(0, 0), reading(1, 2, variant)], paired);
      return overlap.pairsIn(0);
    };
    expect([2, 3].map(pairs)).toEqual([4, 0]);
  });
});

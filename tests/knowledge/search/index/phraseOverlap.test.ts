import fc from 'fast-check';
import type { PackedPhrases } from '../../../../knowledge/search/index/phraseIndex';
import { PhraseOverlap, type Reading, summed } from '../../../../knowledge/search/index/phraseOverlap';

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
const paired = () => ({ same: 4, other: 3 });

describe('the words of a phrase', () => {
  const cases: [string, number[], number[], { slot: number; question: number; name: number }[]][] = [
    ['as typed', [0], [0], [{ slot: 0, question: 2, name: 20 }]],
    ['with other marks', [0], [1], [{ slot: 0, question: 1, name: 10 }]],
    ['none of another word', [0], [2], []],
    ['repeated in the phrase, once', [0], [0, 0], [{ slot: 0, question: 2, name: 20 }]],
    [
      'in the order of the question',
      [0, 2],
      [2, 0],
      [
        { slot: 0, question: 2, name: 20 },
        { slot: 1, question: 2, name: 20 },
      ],
    ],
    [
      'in both forms',
      [0],
      [1, 0],
      [
        { slot: 0, question: 1, name: 10 },
        { slot: 0, question: 2, name: 20 },
      ],
    ],
  ];
  test.each(cases)('%s', (_, question, phrase, expected) => {
    const overlap = overlapOf([[4], phrase]);
    overlap.ask(asQuestion(question), paired);
    expect(overlap.wordsIn(1)).toEqual(expected.map((match) => expect.objectContaining(match) as unknown));
  });

  test('are those that have a reading, each with each, whatever was asked before', () => {
    const word = fc.integer({ min: 0, max: FORMS - 1 });
    const list = fc.array(word, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, list, list, (before, question, phrase) => {
        const overlap = overlapOf([phrase]);
        overlap.ask(asQuestion(before), paired);
        overlap.ask(asQuestion(question), paired);
        const expected = question.flatMap((typed, slot) =>
          [...new Set(phrase)]
            .filter((form) => plainOf(form) === plainOf(typed))
            .map((form) => [slot, form === typed]),
        );
        const found = overlap.wordsIn(0).map(({ slot, question: counts }) => [slot, counts === 2]);
        expect([...found].sort()).toEqual([...expected].sort());
        expect(found.map(([slot]) => slot)).toEqual(
          found.map(([slot]) => slot).sort((a, b) => Number(a) - Number(b)),
        );
      }),
    );
  });
});

test('a slot counts once, with its best reading', () => {
  const match = (slot: number, question: number) => ({ order: slot, slot, question, name: 10 * question });
  const matches = [match(0, 1), match(0, 3), match(0, 2), match(1, 5)];
  expect(summed(matches, 'question')).toBe(8);
  expect(summed(matches, 'name')).toBe(80);
  expect(summed([], 'name')).toBe(0);
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
    overlap.ask(asQuestion([0, 2]), () => null);
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

import fc from 'fast-check';
import type { PackedPhrases } from '../../../../knowledge/search/index/phraseIndex';
import { type Judgement, PhraseJudge } from '../../../../knowledge/search/index/phraseJudge';
import type { Reading } from '../../../../knowledge/search/index/phraseOverlap';
import { defaultWeights as weights } from '../../../../knowledge/search/index/searchIndex';

const FORMS = 12;

/** Families of phrases; every word tells 1, and every form is its own without marks. */
function judgeOf(families: readonly number[][][]): PhraseJudge {
  const phrases = families.flat();
  const starts = (lengths: number[]): Int32Array =>
    Int32Array.from([0, ...lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b, 0))]);
  const packed: Partial<PackedPhrases> = {
    familyStarts: starts(families.map((family) => family.length)),
    words: Int32Array.from(phrases.flat()),
    wordStarts: starts(phrases.map((phrase) => phrase.length)),
    plainOf: Int32Array.from({ length: FORMS }, (_, form) => form),
    sizes: Float64Array.from(phrases, (phrase) => new Set(phrase).size),
    pairSizes: Float64Array.from(phrases, (phrase) => phrase.length - 1),
  };
  return new PhraseJudge(packed as PackedPhrases, weights, FORMS);
}

/** Every word counts 1, and every pair. */
function ask(judge: PhraseJudge, question: readonly number[]): void {
  const one = { same: 1, other: 1 };
  const readings = question.map((typed, slot): Reading => ({
    slot,
    variant: 0,
    credit: 1,
    hasDiacritics: false,
    plain: typed,
    typed,
    asked: one,
    told: one,
  }));
  judge.ask(readings, { size: question.length, pairs: question.length - 1 }, () => 1);
}

const nothing = { all: 0, context: 0 };
const anything = -Infinity;

/** The same said plainly, for a question and phrases that repeat no word. */
function plainly(question: readonly number[], phrase: readonly number[]): number {
  const shared = question.filter((word) => phrase.includes(word)).length;
  const pairs = question.filter(
    (word, i) =>
      i > 0 && phrase.some((other, j) => j > 0 && other === word && phrase[j - 1] === question[i - 1]),
  ).length;
  const [explained, covered] = [shared / question.length, shared / phrase.length];
  const worth = Math.min(1, explained / weights.worth);
  return (
    weights.question * explained +
    weights.phrase * covered * worth +
    weights.pairs * (question.length > 1 ? pairs / (question.length - 1) : explained) +
    weights.phrasePairs * (phrase.length > 1 ? pairs / (phrase.length - 1) : covered) * worth +
    weights.exact * (explained * covered) ** 4
  );
}

const phrase = fc.uniqueArray(fc.integer({ min: 0, max: FORMS - 1 }), { minLength: 1, maxLength: 6 });
const family = fc.array(phrase, { minLength: 1, maxLength: 6 });

test('the best phrase of each family is found, with what it comes to, question after question', () => {
  fc.assert(
    fc.property(
      fc.array(family, { minLength: 1, maxLength: 3 }),
      fc.array(phrase, { maxLength: 3 }),
      (all, questions) => {
        const judge = judgeOf(all);
        const numbers = all.map((own, i) => own.map((_, j) => all.slice(0, i).flat().length + j));
        for (const question of questions) {
          ask(judge, question);
          all.forEach((own, i) => {
            const scores = own.map((one) =>
              one.some((word) => question.includes(word)) ? plainly(question, one) : -1,
            );
            const found = judge.judge(i, nothing, false, anything);
            const best = Math.max(...scores);
            if (best < 0) return expect(found).toBeNull();
            expect(found?.score).toBeCloseTo(best, 9);
            expect(scores[numbers[i]!.indexOf(found!.phrase)]).toBeCloseTo(best, 9);
          });
        }
      },
    ),
  );
});

test('no phrase comes to more than it is said to come to at most', () => {
  fc.assert(
    fc.property(phrase, phrase, (question, one) => {
      const judge = judgeOf([[one]]);
      ask(judge, question);
      const found = judge.judge(0, nothing, true, anything);
      if (!found) return;
      const share = found.explained / question.length;
      expect(found.score).toBeLessThanOrEqual(judge.atMost(share, found.covered / one.length));
      expect(judge.atMost(share, found.covered / one.length)).toBeLessThanOrEqual(judge.atMost(share));
    }),
  );
});

describe('a family', () => {
  const judged = (
    phrases: number[][],
    question: number[],
    { wanted = false, enough = anything, further = nothing } = {},
  ): Judgement | null => {
    const judge = judgeOf([[[11]], phrases]);
    ask(judge, question);
    return judge.judge(1, further, wanted, enough);
  };
  const long = Array.from({ length: FORMS - 1 }, (_, i) => i);

  test('of no phrases has none', () => {
    expect(judged([], [1])).toBeNull();
  });

  test('that shares no word has none, wanted or not', () => {
    expect(judged([[2, 3]], [1], { wanted: true })).toBeNull();
  });

  test('is told by its phrase, the words of it that are said, and where the question comes to it', () => {
    expect(judged([[5], [2, 3]], [1, 2, 3])).toMatchObject({
      phrase: 2,
      explained: 2,
      covered: 2,
      pairs: 1,
      order: 1,
    });
  });

  test('of two phrases that come to the same is told by the one that the question comes to first', () => {
    expect(judged([[4], [3]], [3, 4])?.phrase).toBe(2);
    expect(judged([[3], [3]], [3, 4])?.phrase).toBe(1);
  });

  test('gets what all its phrases and what stands around add', () => {
    const bare = judged([[1]], [1])!;
    const more = judged([[1]], [1], { further: { all: 0.2, context: 0.1 } })!;
    expect(more.score).toBeCloseTo(bare.score + 0.3, 9);
  });

  test('that cannot come to enough is passed over, unless it is wanted', () => {
    const few = long.slice(0, 9);
    expect(judged([[0]], few, { enough: 0.85 })).toBeNull();
    expect(judged([[0]], few, { enough: 0.85, further: { all: 0.5, context: 0.3 } })).not.toBeNull();
    expect(judged([[0]], few, { enough: 0.85, wanted: true })).not.toBeNull();
  });
});

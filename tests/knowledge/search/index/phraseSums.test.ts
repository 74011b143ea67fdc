import fc from 'fast-check';
import { narrow } from '../../../../knowledge/search/index/narrow';
import { PhraseSums } from '../../../../knowledge/search/index/phraseSums';

const FORMS = 6;
const phrases = fc.array(fc.array(fc.nat({ max: FORMS - 1 })), { maxLength: 20 });
const asked = fc.array(fc.tuple(fc.nat({ max: FORMS - 1 }), fc.integer({ min: 1, max: 9 })), {
  maxLength: 8,
});

function sumsOf(all: readonly number[][]): PhraseSums {
  const starts = Int32Array.from([0, ...all.map((_, i) => all.slice(0, i + 1).flat().length)]);
  return new PhraseSums(narrow(Int32Array.from(all.flat())), starts, FORMS);
}

test('each phrase gets what its words are worth, a word that it repeats once, and nothing of the question before', () => {
  fc.assert(
    fc.property(phrases, asked, asked, (all, before, now) => {
      const sums = sumsOf(all);
      for (const [word, value] of before) sums.add(word, value, value + 1);
      sums.clear();
      for (const [word, value] of now) sums.add(word, value, 2 * value);
      const worth = (phrase: readonly number[]): number =>
        now.reduce((sum, [word, value]) => sum + (phrase.includes(word) ? value : 0), 0);
      expect(all.map((_, i) => sums.explained(i))).toEqual(all.map(worth));
      expect(all.map((_, i) => sums.told(i))).toEqual(all.map((phrase) => 2 * worth(phrase)));
    }),
  );
});

import fc from 'fast-check';
import { packTerms, TermIndex } from '../../../../knowledge/search/index/termIndex';

const indexOf = (documents: readonly Record<string, number>[]): TermIndex =>
  new TermIndex(
    packTerms(documents.length, (add) =>
      documents.forEach((terms, i) => {
        for (const [term, weight] of Object.entries(terms)) add(i, term, weight);
      }),
    ),
  );

test('documents that share a term come in the order of the terms', () => {
  const index = indexOf([{ khai: 1, sinh: 2 }, { tử: 1 }, { sinh: 3 }]);
  const { documents, sums } = index.shared([
    ['sinh', 10],
    ['khai', 1],
    ['vũ', 5],
  ]);
  expect([...documents]).toEqual([0, 2]);
  expect([...sums]).toEqual([21, 0, 30]);
  expect(['sinh', 'tử', 'vũ'].map((term) => index.frequency(term))).toEqual([2, 1, 0]);
});

test('the sums are the dot products, asked again and again', () => {
  const weights = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(weights), fc.array(weights), (documents, questions) => {
      const index = indexOf(documents);
      for (const asked of questions) {
        const { sums } = index.shared(Object.entries(asked));
        expect([...sums]).toEqual(
          documents.map((own) =>
            Object.entries(asked).reduce((sum, [term, weight]) => sum + weight * (own[term] ?? 0), 0),
          ),
        );
      }
    }),
  );
});

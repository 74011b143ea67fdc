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

test('of the first documents alone the sums and their order are those of all', () => {
  const asked = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 })),
    { selector: ([term]) => term },
  );
  const documents = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constant(1)));
  fc.assert(
    fc.property(documents, asked, fc.nat(8), fc.nat(20), (held, terms, count, least) => {
      const index = indexOf(held);
      const all = index.shared(terms, least);
      const first = [...all.documents].filter((document) => document < count);
      const sums = first.map((document) => all.sums[document]);
      const some = index.shared(terms, least, count);
      expect([...some.documents]).toEqual(first);
      expect(first.map((document) => some.sums[document])).toEqual(sums);
    }),
  );
});

test('what is left out for coming to too little would have come to less, and the others keep their order', () => {
  const asked = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 })),
    {
      selector: ([term]) => term,
    },
  );
  const documents = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constant(1)));
  fc.assert(
    fc.property(documents, fc.array(fc.tuple(asked, fc.integer({ min: 0, max: 20 }))), (held, questions) => {
      const index = indexOf(held);
      for (const [terms, least] of questions) {
        const all = index.shared(terms);
        const worthy = [...all.documents].filter((document) => all.sums[document]! >= least);
        const sums = worthy.map((document) => all.sums[document]);
        const some = index.shared(terms, least);
        const kept = [...some.documents].filter((document) => some.sums[document]! >= least);
        expect(kept).toEqual(worthy);
        expect(kept.map((document) => some.sums[document])).toEqual(sums);
      }
    }),
  );
});

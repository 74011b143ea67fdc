import fc from 'fast-check';
import { ScoreAccumulator } from '../../../../knowledge/search/index/scoreAccumulator';

const SIZE = 8;
/** Readings of slots, one behind the other: a slot in hand, and documents with the form that stands there. */
const readings = fc.array(
  fc.record({
    isNext: fc.boolean(),
    places: fc.array(fc.tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: 1 })), { maxLength: 12 }),
    credit: fc.constantFrom(1, 0.7, 0.5),
    other: fc.constantFrom(0.35, 0.25),
  }),
);

test('lists add what single documents add, once and again', () => {
  const [byList, one] = [new ScoreAccumulator(SIZE), new ScoreAccumulator(SIZE)];
  fc.assert(
    fc.property(readings, (all) => {
      for (const sums of [byList, one]) sums.clear();
      let slot = 0;
      for (const { isNext, places, credit, other } of all) {
        if (isNext) slot += 1;
        const list = {
          starts: new Int32Array(0),
          documents: Int32Array.from(places, ([document]) => document),
          accents: Int32Array.from(places, ([, accent]) => accent),
        };
        byList.addList(slot, list, 0, places.length, { typed: 1, same: 2 * credit, other: 2 * other });
        for (const [document, accent] of places)
          one.addMax(slot, document, 2 * (accent === 1 ? credit : other));
      }
      expect([...byList.touched]).toEqual([...one.touched]);
      for (let document = 0; document < SIZE; document++) expect(byList.at(document)).toBe(one.at(document));
    }),
  );
});

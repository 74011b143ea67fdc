import fc from 'fast-check';
import { placeIn, sortedOnce } from '../../../../knowledge/search/index/numberSet';
import { packLists, readLists } from '../../../../knowledge/search/index/stringLists';
import { StringTable, StringTableBuilder } from '../../../../knowledge/search/index/stringTable';

const texts = fc.array(fc.string({ unit: 'binary' }));

test('texts have the numbers under which they came first, and others have none', () => {
  fc.assert(
    fc.property(texts, texts, (own, others) => {
      const builder = new StringTableBuilder();
      const numbers = own.map((text) => builder.add(text));
      const table = new StringTable(builder.build());
      const unique = [...new Set(own)];
      expect(table.size).toBe(unique.length);
      expect(table.texts()).toEqual(unique);
      expect(own.map((text) => table.numberOf(text))).toEqual(numbers);
      expect(numbers).toEqual(own.map((text) => unique.indexOf(text)));
      for (const text of others) expect(table.numberOf(text)).toBe(unique.indexOf(text));
    }),
  );
});

test('lists of texts come back as sets, each in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.string())), (lists) => {
      expect(readLists(packLists(lists)).map((set) => [...set])).toEqual(lists);
    }),
  );
});

test('numbers are found where they stand, and others nowhere', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 })), fc.integer({ min: -1, max: 51 }), (numbers, sought) => {
      const sorted = sortedOnce(numbers);
      expect([...sorted]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(placeIn(sorted, sought)).toBe(sorted.indexOf(sought));
    }),
  );
  expect(placeIn(sortedOnce([1, 2]), NaN)).toBe(-1);
});

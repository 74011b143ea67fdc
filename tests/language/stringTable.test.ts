import fc from 'fast-check';
import { StringTable, StringTableBuilder } from '../../language/stringTable';

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

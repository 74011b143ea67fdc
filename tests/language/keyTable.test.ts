import fc from 'fast-check';
import { KeyTable } from '../../language/keyTable';
import { StringTableBuilder } from '../../language/stringTable';

const texts = fc.array(fc.string({ unit: 'binary' }));

test('texts have the numbers under which they came first, and others have none', () => {
  fc.assert(
    fc.property(texts, texts, (own, others) => {
      const builder = new StringTableBuilder();
      for (const text of own) builder.add(text);
      const table = new KeyTable(builder.buildKeys());
      const unique = [...new Set(own)];
      expect(table.size).toBe(unique.length);
      for (const text of [...own, ...others]) expect(table.numberOf(text)).toBe(unique.indexOf(text));
    }),
  );
});

test('texts that differ by a letter, or by the order of their letters, are told apart', () => {
  const letters = 'aeiou';
  const builder = new StringTableBuilder();
  const all = [...letters].flatMap((a) =>
    [...letters].flatMap((b) => [...letters].flatMap((c) => [a + b + c, `${a}${b} ${c}`, `${a} ${b}${c}`])),
  );
  for (const text of all) builder.add(text);
  const table = new KeyTable(builder.buildKeys());
  expect(all.map((text) => table.numberOf(text))).toEqual(all.map((_, i) => i));
});

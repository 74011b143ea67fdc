import { type PackedStrings, StringTable, StringTableBuilder } from '../../../language/stringTable';

/** Lists of texts: those of list `i` have the numbers that stand from `starts[i]` up to `starts[i + 1]`. */
export interface PackedLists {
  texts: PackedStrings;
  starts: Int32Array;
  numbers: Int32Array;
}

export function packLists(lists: readonly Iterable<string>[]): PackedLists {
  const texts = new StringTableBuilder();
  const starts = new Int32Array(lists.length + 1);
  const numbers: number[] = [];
  lists.forEach((list, i) => {
    for (const text of list) numbers.push(texts.add(text));
    starts[i + 1] = numbers.length;
  });
  return { texts: texts.build(), starts, numbers: Int32Array.from(numbers) };
}

/** The lists as sets, in their order; equal texts are one in memory, and equal lists: thousands of families carry no trait, or one. */
export function readLists({ texts, starts, numbers }: PackedLists): ReadonlySet<string>[] {
  const all = new StringTable(texts).texts();
  const known = new Map<string, ReadonlySet<string>>();
  return Array.from({ length: starts.length - 1 }, (_, i) => {
    const list = [...numbers.subarray(starts[i], starts[i + 1])];
    const key = list.join();
    const set = known.get(key) ?? new Set(list.map((number) => all[number]!));
    known.set(key, set);
    return set;
  });
}

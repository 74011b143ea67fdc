import { fold, syllables } from '../../language/text';
import { groupRows, inOrder } from './index/groupRows';
import { type Narrow, narrow } from './index/narrow';
import { type PackedStrings, StringTable, StringTableBuilder } from '../../language/stringTable';

/** One thing that can be found. */
export interface TypeaheadEntry {
  id: string;
  /** What it is called. */
  names: readonly string[];
  /** What people say when they need it. */
  phrases?: readonly string[];
  /** Whether many people ask for it. */
  common?: boolean;
}

/** A syllable as it is written, and without its marks. */
interface Syllable {
  text: string;
  plain: string;
}

/** Names by number, with the words that they consist of. */
export interface PackedTypeahead {
  /** By name: its entry, what speaks for it whatever is typed, how many words it has behind its opening. */
  entries: Narrow;
  gains: Float64Array;
  lengths: Int32Array;
  /** The words of name `i`, by the numbers of their syllables, stand from `starts[i]` up to `starts[i + 1]`. */
  starts: Int32Array;
  words: Narrow;
  syllables: PackedStrings;
  /** By syllable: the number of its form without marks. */
  plain: Int32Array;
  /** All forms without marks, sorted, so that those with one beginning stand side by side. */
  vocabulary: PackedStrings;
  /** The names that hold form `i` stand from `holderStarts[i]` up to `holderStarts[i + 1]`. */
  holderStarts: Int32Array;
  holders: Narrow;
}

/** A name that is longer than what was typed is less likely meant, by this much for each word that was not typed. */
const EXTRA_WORD_COST = 0.04;
/** Words in the order of the name, side by side. */
const IN_ORDER_GAIN = 0.2;
/** Words with which half of all names begin: whether they stand there says nothing. */
const OPENING = /^(?:đăng ký|cấp|làm|xin|thủ tục)\s+/iu;
/** It is the thing's own name, and not a phrase about it. */
const OWN_NAME_GAIN = 0.25;
const COMMON_GAIN = 0.15;
/** The marks that were typed are those of the name. */
const SAME_MARKS_GAIN = 0.1;

/**
 * Finds names while somebody is still typing: every word but the last must stand in the name, the last may be a
 * beginning. Words are compared without their marks, since many are typed without.
 */
export class Typeahead {
  private readonly syllables: readonly Syllable[];
  private readonly forms: readonly string[];
  private readonly vocabulary: StringTable;

  /** @param ids of the entries that the names were packed from */
  constructor(
    private readonly ids: readonly string[],
    private readonly packed: PackedTypeahead,
  ) {
    this.vocabulary = new StringTable(packed.vocabulary);
    this.forms = this.vocabulary.texts();
    this.syllables = new StringTable(packed.syllables)
      .texts()
      .map((text, i) => ({ text, plain: this.forms[packed.plain[i]!]! }));
  }

  /** Ids of the entries whose names go on from what was typed, the likeliest first. */
  complete(typed: string, limit: number): string[] {
    const asked = read(typed);
    const last = asked.at(-1);
    if (!last) return [];
    let found = this.startingWith(last.plain);
    for (const one of asked.slice(0, -1)) {
      const having = new Set(this.holdersOf(this.vocabulary.numberOf(one.plain)));
      found = new Set([...found].filter((name) => having.has(name)));
    }
    const best = new Map<number, number>();
    for (const i of found) {
      const entry = this.packed.entries[i]!;
      const score = this.packed.gains[i]! + scoreOf(asked, this.wordsOf(i), this.packed.lengths[i]!);
      best.set(entry, Math.max(best.get(entry) ?? -Infinity, score));
    }
    return [...best]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, limit)
      .flatMap(([entry]) => this.ids[entry] ?? []);
  }

  private startingWith(beginning: string): Set<number> {
    const found = new Set<number>();
    for (let i = firstNotBefore(this.forms, beginning); i < this.forms.length; i++) {
      if (!this.forms[i]!.startsWith(beginning)) break;
      for (const name of this.holdersOf(i)) found.add(name);
    }
    return found;
  }

  private holdersOf(form: number): Narrow {
    const { holders, holderStarts } = this.packed;
    return form < 0 ? holders.subarray(0, 0) : holders.subarray(holderStarts[form], holderStarts[form + 1]);
  }

  private wordsOf(name: number): Syllable[] {
    const { words, starts } = this.packed;
    return Array.from(
      words.subarray(starts[name], starts[name + 1]),
      (syllable) => this.syllables[syllable]!,
    );
  }
}

export function packTypeahead(entries: readonly TypeaheadEntry[]): PackedTypeahead {
  const table = new StringTableBuilder();
  const names = entries.flatMap(({ names: own, phrases = [], common }, entry) => {
    const gain = common ? COMMON_GAIN : 0;
    const indexed = (name: string, more: number) => {
      const words = syllables(name).map((syllable) => table.add(syllable));
      const opening = OPENING.exec(name)?.[0] ?? '';
      return { entry, gain: gain + more, words, length: words.length - syllables(opening).length };
    };
    return [
      ...own.map((name) => indexed(name, OWN_NAME_GAIN)),
      ...phrases.map((phrase) => indexed(phrase, 0)),
    ];
  });
  const packed = table.build();
  const plain = new StringTable(packed).texts().map(fold);
  const vocabulary = new StringTableBuilder();
  for (const form of [...new Set(plain)].sort()) vocabulary.add(form);
  const forms = plain.map((form) => vocabulary.add(form));
  const rows = names.flatMap(({ words }, name) =>
    [...new Set(words.map((syllable) => forms[syllable]!))].map((form) => ({ form, name })),
  );
  const { starts: holderStarts, order } = groupRows(
    rows.map(({ form }) => form),
    vocabulary.size,
  );
  const starts = new Int32Array(names.length + 1);
  names.forEach(({ words }, i) => (starts[i + 1] = starts[i]! + words.length));
  return {
    entries: narrow(Int32Array.from(names, ({ entry }) => entry)),
    gains: Float64Array.from(names, ({ gain }) => gain),
    lengths: Int32Array.from(names, ({ length }) => length),
    starts,
    words: narrow(Int32Array.from(names.flatMap(({ words }) => words))),
    syllables: packed,
    plain: Int32Array.from(forms),
    vocabulary: vocabulary.build(),
    holderStarts,
    holders: narrow(
      inOrder(
        new Int32Array(order.length),
        order,
        rows.map(({ name }) => name),
      ),
    ),
  };
}

function read(text: string): Syllable[] {
  return syllables(text).map((syllable) => ({ text: syllable, plain: fold(syllable) }));
}

function scoreOf(asked: readonly Syllable[], words: readonly Syllable[], length: number): number {
  const at = placeOf(asked, words);
  const marks = asked.every((one) => words.some((other) => other.text.startsWith(one.text)));
  return (
    (at >= 0 ? IN_ORDER_GAIN : 0) +
    (marks ? SAME_MARKS_GAIN : 0) -
    EXTRA_WORD_COST * Math.max(0, length - asked.length)
  );
}

/** Where the words stand side by side in a name, the last perhaps begun only; -1 when nowhere. */
function placeOf(asked: readonly Syllable[], name: readonly Syllable[]): number {
  const last = asked.length - 1;
  return name.findIndex((_, from) =>
    asked.every(({ plain }, i) => {
      const other = name[from + i]?.plain;
      return i === last ? other?.startsWith(plain) : other === plain;
    }),
  );
}

/** Binary search: the first place whose word is not before another. */
function firstNotBefore(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

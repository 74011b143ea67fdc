import { type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import { type Word, word } from '../../../language/words';
import { groupRows, inOrder } from './groupRows';
import { KeyTable, type PackedKeys } from '../../../language/keyTable';
import { type Narrow, narrow } from './narrow';
import { StringTableBuilder } from '../../../language/stringTable';

/** Words that stand in an own place of a name: politeness and grammar have no say. */
const MIN_TERM_WEIGHT = 0.1;

/** Words, and how much each speaks of a subject. */
interface Read {
  words: readonly Word[];
  terms: readonly { weight: number }[];
}

/** Names, with marks and without, and the families of name `i` from `starts[i]` up to `starts[i + 1]`. */
export interface PackedNameBook {
  names: PackedKeys;
  starts: Int32Array;
  families: Narrow;
}

/**
 * Families by everything they are called, said wholly and with nothing else: a name that somebody wrote down for a
 * procedure means this procedure, however many others hold its words.
 */
export class NameBook {
  private readonly names: KeyTable;

  /** @param cores those that the book was made with */
  constructor(
    private readonly packed: PackedNameBook,
    private readonly cores: NameCores,
  ) {
    this.names = new KeyTable(packed.names);
  }

  /** The families that are called just so; without accents in the question, those that may be meant. */
  find(question: Read): number[] {
    const core = this.cores.of(question);
    if (core.length < 2) return [];
    const [accented, plain] = keysOf(core);
    const isMarked = core.some(({ hasDiacritics }) => hasDiacritics);
    const same = this.names.numberOf(accented);
    const name = same < 0 && !isMarked ? this.names.numberOf(plain) : same;
    return name < 0
      ? []
      : [...this.packed.families.subarray(this.packed.starts[name], this.packed.starts[name + 1])];
  }
}

/** What names consist of: they mean the same with light verbs ("làm", "xin") and without. */
export class NameCores {
  private readonly light: PhraseMatcher<true>;

  constructor(lightVerbs: readonly string[]) {
    this.light = phraseSet(lightVerbs);
  }

  /** The words of a name without light verbs, unless nothing else is left. */
  of({ words, terms }: Read): Word[] {
    const own = words.filter((_, i) => (terms[i]?.weight ?? 0) >= MIN_TERM_WEIGHT);
    const light = new Set(
      this.light
        .matchAll(own.map(({ text }) => word(text)))
        .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    );
    const rest = own.filter((_, i) => !light.has(i));
    return rest.length >= 2 ? rest : own;
  }
}

/** @param fill adds each name of each family */
export function packNameBook(
  cores: NameCores,
  fill: (add: (family: number, name: Read) => void) => void,
): PackedNameBook {
  const names = new StringTableBuilder();
  const seen = new Set<string>();
  const [lists, families]: [number[], number[]] = [[], []];
  fill((family, name) => {
    for (const key of keysOf(cores.of(name))) {
      const number = names.add(key);
      const row = `${number} ${family}`;
      if (seen.has(row)) continue;
      seen.add(row);
      lists.push(number);
      families.push(family);
    }
  });
  const { starts, order } = groupRows(lists, names.size);
  return {
    names: names.buildKeys(),
    starts,
    families: narrow(inOrder(new Int32Array(order.length), order, families)),
  };
}

function keysOf(core: readonly Word[]): [accented: string, plain: string] {
  return [
    `=${core.map(({ accent }) => accent).join(' ')}`,
    `~${core.map(({ unaccented }) => unaccented).join(' ')}`,
  ];
}

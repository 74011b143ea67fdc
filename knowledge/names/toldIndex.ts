import { PhraseMatcher } from '../../language/phraseMatcher';
import { type Word, words } from '../../language/words';
import type { Told } from '../schema/told';

/** What is told by a message. */
export interface ToldMatch<T> {
  value: T;
  /** The phrases that tell it, one of each group, in the order of the groups. */
  phrases: string[];
}

/** A phrase of a group of one line; of what must not be said, the group is -1. */
interface Sign {
  line: number;
  group: number;
}

const RULED_OUT = -1;

/** From this share of its words on a message is typed with marks. */
const MARKED_MIN_SHARE = 0.3;

/** In a message that is typed with marks, a word without any is meant so: "bao lâu" speaks of no storm. */
function isWrittenWithMarks(said: readonly Word[]): boolean {
  return said.filter(({ hasDiacritics }) => hasDiacritics).length >= MARKED_MIN_SHARE * said.length;
}

function isWritten(phrase: string, said: readonly Word[]): boolean {
  return words(phrase).every(({ accent }, i) => accent === said[i]?.accent);
}

/** Finds what is told by signs: a phrase of each group, in whatever order. */
export class ToldIndex<T> {
  private readonly matcher: PhraseMatcher<Sign>;

  /** @param lines in the order in which they are preferred; a value may have several */
  constructor(private readonly lines: readonly { value: T; told: Told }[]) {
    const signs = lines.flatMap(({ told: { all, none } }, line) => [
      ...all.flatMap((phrases, group) => phrases.map((phrase) => [phrase, { line, group }] as const)),
      ...none.map((phrase) => [phrase, { line, group: RULED_OUT }] as const),
    ]);
    this.matcher = new PhraseMatcher(signs);
  }

  /** What tells most, by its groups; of as many, the first. Null where nothing is told. */
  find(said: readonly Word[]): ToldMatch<T> | null {
    const heard = new Map<number, Map<number, string>>();
    const isMarked = isWrittenWithMarks(said);
    for (const { phrase, value, from, to } of this.matcher.matchAll(said)) {
      if (isMarked && !isWritten(phrase, said.slice(from, to))) continue;
      const groups = heard.get(value.line) ?? new Map<number, string>();
      if (!groups.has(value.group)) groups.set(value.group, phrase);
      heard.set(value.line, groups);
    }
    let best: ToldMatch<T> | null = null;
    this.lines.forEach(({ value, told }, line) => {
      const groups = heard.get(line);
      if (!groups || groups.has(RULED_OUT) || groups.size < told.all.length) return;
      if (told.all.length <= (best?.phrases.length ?? 0)) return;
      best = { value, phrases: told.all.map((_, group) => groups.get(group) as string) };
    });
    return best;
  }
}

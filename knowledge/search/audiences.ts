import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Vocabulary } from '../schema/vocabulary';

/** The kinds of people that a text speaks of, each behind the group in which it is told apart: "nationality/citizen". */
export type People = ReadonlySet<string>;

/** For whom names are, and of whom questions speak. */
export class AudienceFinder {
  private readonly names: PhraseMatcher<string>;
  private readonly words: PhraseMatcher<string>;

  constructor(audiences: Vocabulary['audiences']) {
    const kinds = Object.entries(audiences).flatMap(([group, own]) =>
      Object.entries(own).map(([kind, phrases]) => ({ key: `${group}/${kind}`, ...phrases })),
    );
    this.names = new PhraseMatcher(
      kinds.flatMap(({ key, names }) => names.map((one) => [one, key] as const)),
    );
    this.words = new PhraseMatcher(
      kinds.flatMap(({ key, words }) => words.map((one) => [one, key] as const)),
    );
  }

  inName(name: readonly Word[]): People {
    return peopleOf(this.names, name);
  }

  inQuestion(question: readonly Word[]): People {
    return peopleOf(this.words, question);
  }
}

function peopleOf(matcher: PhraseMatcher<string>, text: readonly Word[]): People {
  return new Set(matcher.matchAll(text).map(({ value }) => value));
}

/** In how many groups a name is for others than those whom a question speaks of. */
export function othersMeant(asked: People, named: People): number {
  if (asked.size === 0) return 0;
  const groups = new Set([...asked].map(groupOf));
  return [...groups].filter((group) => {
    const own = [...named].filter((kind) => groupOf(kind) === group);
    return own.length > 0 && !own.some((kind) => asked.has(kind));
  }).length;
}

function groupOf(kind: string): string {
  return kind.slice(0, kind.indexOf('/'));
}

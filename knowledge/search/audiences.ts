import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Vocabulary } from '../schema/vocabulary';

/** A kind of people, and the group of kinds that it is told apart from: "nationality", "citizen". */
type Kind = readonly [group: string, kind: string];

/** By group: the kinds of people that a text speaks of. */
export type People = ReadonlyMap<string, ReadonlySet<string>>;

/** For whom names are, and of whom questions speak. */
export class AudienceFinder {
  private readonly names: PhraseMatcher<Kind>;
  private readonly words: PhraseMatcher<Kind>;

  constructor(audiences: Vocabulary['audiences']) {
    const kinds = Object.entries(audiences).flatMap(([group, own]) =>
      Object.entries(own).map(([kind, phrases]) => ({ key: [group, kind] as const, ...phrases })),
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

function peopleOf(matcher: PhraseMatcher<Kind>, text: readonly Word[]): People {
  const found = new Map<string, Set<string>>();
  for (const { value } of matcher.matchAll(text)) {
    const [group, kind] = value;
    found.set(group, (found.get(group) ?? new Set()).add(kind));
  }
  return found;
}

/** In how many groups a name is for others than those whom a question speaks of. */
export function othersMeant(asked: People, named: People): number {
  return [...asked].filter(([group, kinds]) => {
    const own = named.get(group);
    return own !== undefined && [...kinds].every((kind) => !own.has(kind));
  }).length;
}

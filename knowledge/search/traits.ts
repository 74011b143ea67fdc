import { PhraseBook } from '../../language/phrases';
import type { Word } from '../../language/words';
import type { Trait } from '../vocabulary';

export type TraitNames = ReadonlySet<string>;

/** Finds action words and qualifiers, in official names and in people's questions. */
export class TraitFinder {
  private readonly names: PhraseBook<string>;
  private readonly words: PhraseBook<string>;

  constructor(traits: Readonly<Record<string, Trait>>) {
    const entries = Object.entries(traits);
    this.names = new PhraseBook(entries.flatMap(([id, { names }]) => names.map((phrase) => [phrase, id] as const)));
    this.words = new PhraseBook(entries.flatMap(([id, { words }]) => words.map((phrase) => [phrase, id] as const)));
  }

  /** The traits an official name carries. */
  inName(name: readonly Word[]): Set<string> {
    return new Set(this.names.findLongest(name).map(({ value }) => value));
  }

  /** The traits a question speaks of. */
  inQuestion(question: readonly Word[]): Set<string> {
    return new Set(this.words.findLongest(question).map(({ value }) => value));
  }
}

/** How the traits of a name fit those of a question: counts of agreeing, missing and unasked ones. */
export interface TraitFit {
  agree: number;
  missing: number;
  unasked: number;
}

export function traitFit(asked: TraitNames, carried: TraitNames): TraitFit {
  const agree = [...asked].filter((trait) => carried.has(trait)).length;
  return { agree, missing: asked.size - agree, unasked: [...carried].filter((trait) => !asked.has(trait)).length };
}

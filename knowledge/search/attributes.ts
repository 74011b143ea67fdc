import { PhraseBook } from '../../language/phraseMatcher';
import { type Word, word } from '../../language/words';
import type { Trait } from '../schema/vocabulary';

/** A place in the question that speaks of a trait. */
export interface TraitMention {
  trait: string;
  from: number;
  to: number;
  /** "không phải gia hạn": the person says what is not meant. */
  denied: boolean;
}

/** What a question asks for and what it rules out. */
export interface Asked {
  wanted: Set<string>;
  denied: Set<string>;
  mentions: TraitMention[];
}

const denials: readonly (readonly Word[])[] = [
  ['không', 'phải'],
  ['không', 'có'],
  ['chứ', 'không'],
  ['đâu', 'phải'],
  ['chả', 'phải'],
  ['không', 'cần'],
].map((phrase) => phrase.map(word));

/** Finds action words and qualifiers, in official names and in people's questions. */
export class TraitFinder {
  private readonly names: PhraseBook<string>;
  private readonly words: PhraseBook<string>;

  constructor(traits: Readonly<Record<string, Trait>>) {
    const entries = Object.entries(traits);
    this.names = new PhraseBook(
      entries.flatMap(([id, { names }]) => names.map((phrase) => [phrase, id] as const)),
    );
    this.words = new PhraseBook(
      entries.flatMap(([id, { words }]) => words.map((phrase) => [phrase, id] as const)),
    );
  }

  /** The traits an official name carries. */
  inName(name: readonly Word[]): Set<string> {
    return new Set(this.names.findLongest(name).map(({ value }) => value));
  }

  /** @param leftOut mentions that belong to something else in the question */
  inQuestion(question: readonly Word[], leftOut: (mention: TraitMention) => boolean = () => false): Asked {
    const mentions = this.words
      .findLongest(question)
      .map(({ value, from, to }) => ({ trait: value, from, to, denied: isDenied(question, from) }))
      .filter((mention) => !leftOut(mention));
    const wanted = new Set(mentions.filter(({ denied }) => !denied).map(({ trait }) => trait));
    const denied = new Set(
      mentions.filter((one) => one.denied && !wanted.has(one.trait)).map(({ trait }) => trait),
    );
    return { wanted, denied, mentions };
  }
}

function isDenied(question: readonly Word[], from: number): boolean {
  // At the very beginning it corrects what was understood, and rules out nothing that follows.
  return denials.some(
    (denial) =>
      from > denial.length &&
      denial.every((part, i) => question[from - denial.length + i]?.plain === part.plain),
  );
}

/** How the traits of a name fit those of a question: how many agree, are missing, are carried unasked, are ruled out. */
export interface TraitFit {
  agree: number;
  missing: number;
  unasked: number;
  denied: number;
}

export function traitFit({ wanted, denied }: Asked, carried: ReadonlySet<string>): TraitFit {
  const agree = [...wanted].filter((trait) => carried.has(trait)).length;
  return {
    agree,
    missing: wanted.size - agree,
    unasked: [...carried].filter((trait) => !wanted.has(trait) && !denied.has(trait)).length,
    denied: [...carried].filter((trait) => denied.has(trait)).length,
  };
}

import { PhraseMatcher } from '../../language/phraseMatcher';
import { type Word, word } from '../../language/words';
import type { Attribute } from '../schema/vocabulary';

/** A place in the question that speaks of a trait. */
export interface AttributeMention {
  trait: string;
  from: number;
  to: number;
  /** "không phải gia hạn": the person says what is not meant. */
  negated: boolean;
}

/** What a question asks for and what it rules out. */
export interface Asked {
  wanted: Set<string>;
  negated: Set<string>;
  mentions: AttributeMention[];
}

const NEGATIONS: readonly (readonly Word[])[] = [
  ['không', 'phải'],
  ['không', 'có'],
  ['chứ', 'không'],
  ['đâu', 'phải'],
  ['chả', 'phải'],
  ['không', 'cần'],
  ['không', 'ai', 'là'],
  ['không', 'là'],
  ['chưa', 'phải', 'là'],
].map((phrase) => phrase.map(word));

/** Finds action words and qualifiers, in official names and in people's questions. */
export class AttributeFinder {
  private readonly names: PhraseMatcher<string>;
  private readonly words: PhraseMatcher<string>;
  private readonly beside: PhraseMatcher<string>;
  /** What names a trait and nothing that has it. */
  private readonly alone: PhraseMatcher<string>;

  constructor(traits: Readonly<Record<string, Attribute>>) {
    const entries = Object.entries(traits);
    this.names = new PhraseMatcher(
      entries.flatMap(([id, { names }]) => names.map((phrase) => [phrase, id] as const)),
    );
    this.words = new PhraseMatcher(
      entries.flatMap(([id, { words }]) => words.map((phrase) => [phrase, id] as const)),
    );
    this.alone = new PhraseMatcher(
      entries.flatMap(([id, { names, beside = [] }]) =>
        [...new Set([...names, ...beside])].map((phrase) => [phrase, id] as const),
      ),
    );
    this.beside = new PhraseMatcher(
      entries.flatMap(([id, { words, beside = [] }]) =>
        [...new Set([...words, ...beside])].map((phrase) => [phrase, id] as const),
      ),
    );
  }

  /** The traits an official name carries. */
  inName(name: readonly Word[]): Set<string> {
    return new Set(this.names.matchLongest(name).map(({ value }) => value));
  }

  /** A name without the traits it carries, in its own words or in people's: of actions, what they are done to stays. */
  without(name: readonly Word[]): Word[] {
    return this.alone.without(name);
  }

  /**
   * @param leftOut mentions that belong to something else in the question
   * @param isBeside it is said beside a procedure in hand
   */
  inQuestion(
    question: readonly Word[],
    leftOut: (mention: AttributeMention) => boolean = () => false,
    isBeside = false,
  ): Asked {
    const mentions = (isBeside ? this.beside : this.words)
      .matchLongest(question)
      .map(({ value, from, to }) => ({ trait: value, from, to, negated: isNegated(question, from) }))
      .filter((mention) => !leftOut(mention));
    const wanted = new Set(mentions.filter(({ negated }) => !negated).map(({ trait }) => trait));
    const negated = new Set(
      mentions.filter((one) => one.negated && !wanted.has(one.trait)).map(({ trait }) => trait),
    );
    return { wanted, negated, mentions };
  }
}

function isNegated(question: readonly Word[], from: number): boolean {
  // At the very beginning it corrects what was understood, and rules out nothing that follows.
  return NEGATIONS.some(
    (denial) =>
      from > denial.length &&
      denial.every((part, i) => question[from - denial.length + i]?.unaccented === part.unaccented),
  );
}

/** How the traits of a name fit those of a question: how many agree, are missing, are carried unasked, are ruled out. */
export interface AttributeMatch {
  matched: number;
  missing: number;
  extra: number;
  negated: number;
}

export function matchAttributes({ wanted, negated }: Asked, carried: ReadonlySet<string>): AttributeMatch {
  let [matched, extra, denied] = [0, 0, 0];
  for (const trait of carried) {
    const isWanted = wanted.has(trait);
    const isDenied = negated.has(trait);
    if (isWanted) matched++;
    if (isDenied) denied++;
    if (!isWanted && !isDenied) extra++;
  }
  return { matched, missing: wanted.size - matched, extra, negated: denied };
}

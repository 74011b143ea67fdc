import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { Query, QueryTerm } from '../../../knowledge/search/analyzedQuery';
import type { Card } from '../../../knowledge/schema/card';
import { words } from '../../../language/words';

/** How much of what a question names a procedure says nothing of, 0 to 1 by weight. */
export interface Uncovered {
  /** Of its single words. */
  words: number;
  /** Of its pairs of neighbouring words, as far as they stand in names of procedures: "máy bay", "hộ chiếu". */
  pairs: number;
}

/**
 * Whether what is held of a procedure speaks of what a question names: the names, cases, papers and answered questions.
 * What stands in few names carries more of the need than what stands in many; pairs of no name are stories.
 */
export class NeedCoverage {
  private readonly known = new Map<string, number>();
  private readonly spoken = new Map<string, Set<string>>();

  constructor(private readonly knowledge: Knowledge) {
    for (const family of knowledge.families)
      for (const term of termsOf(family.members.map(({ name }) => name).concat(family.everyday)))
        this.known.set(term, (this.known.get(term) ?? 0) + 1);
  }

  uncovered(question: Query, family: Family): Uncovered {
    const own = this.termsSpokenOf(family);
    const words = question.filter(speaksOfSubject);
    const pairs = namedPairs(question).filter((pair) => this.known.has(pair));
    return {
      words: this.share(
        words.map((term) => keyOf(term)),
        words.filter(({ variants }) => !variants.some(({ word }) => own.has(word.unaccented))).map(keyOf),
      ),
      pairs: this.share(
        pairs,
        pairs.filter((pair) => !own.has(pair)),
      ),
    };
  }

  private share(all: readonly string[], some: readonly string[]): number {
    const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + this.weight(term), 0);
    const total = weigh(all);
    return total === 0 ? 0 : weigh(some) / total;
  }

  private weight(term: string): number {
    return Math.log((this.knowledge.families.length + 1) / ((this.known.get(term) ?? 0) + 1));
  }

  private termsSpokenOf(family: Family): Set<string> {
    const { code } = family.main;
    const made =
      this.spoken.get(code) ??
      termsOf([
        ...family.members.flatMap((member) => [
          member.name,
          member.field,
          ...member.results,
          ...member.documents.map(({ name }) => name),
          ...textsOf(this.knowledge.card(member.code)?.card),
        ]),
        ...family.everyday,
      ]);
    this.spoken.set(code, made);
    return made;
  }
}

function keyOf({ variants: [own] }: QueryTerm): string {
  return own?.word.unaccented ?? '';
}

function speaksOfSubject(term: QueryTerm): boolean {
  return term.weight >= 1 && /\p{L}/u.test(keyOf(term));
}

/** Neighbouring words that both speak of the subject. */
function namedPairs(question: Query): string[] {
  return question.flatMap((term, i) => {
    const next = question[i + 1];
    return next?.joined && term.weight >= 1 && next.weight >= 1 ? [`${keyOf(term)} ${keyOf(next)}`] : [];
  });
}

/** Words and neighbouring pairs, unaccented. */
function termsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const said = words(text).map(({ unaccented }) => unaccented);
      return [...said, ...said.slice(1).map((word, i) => `${said[i]} ${word}`)];
    }),
  );
}

/** All that a card says. */
function textsOf(card: Card | undefined): string[] {
  if (!card) return [];
  if (card.kind === 'short') return [...card.conditions, ...card.steps, ...card.result];
  return [
    card.title,
    card.summary,
    ...Object.values(card.leads).filter((lead) => lead !== undefined),
    ...card.cases.flatMap(({ when, documents }) => [
      when ?? '',
      ...documents.flatMap(({ name, plain, onlyIf }) => [name, plain ?? '', onlyIf ?? '']),
    ]),
    ...card.questions.flatMap(({ ask, options }) => [ask, ...options.map(({ title }) => title)]),
    ...card.conditions,
    ...card.steps,
    ...card.result,
    ...card.warnings,
    ...card.asked.flatMap(({ q, a }) => [...q, a]),
    card.place.text,
  ];
}

const made = new WeakMap<Knowledge, NeedCoverage>();

/** Made at the first question to a release, and gone with it. */
export function coverageOf(knowledge: Knowledge): NeedCoverage {
  const coverage = made.get(knowledge) ?? new NeedCoverage(knowledge);
  made.set(knowledge, coverage);
  return coverage;
}

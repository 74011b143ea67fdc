import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import { onceFor } from '../../../knowledge/onceFor';
import { placeIn } from '../../../knowledge/search/index/numberSet';
import type { Query, QueryTerm } from '../../../knowledge/search/analyzedQuery';
import type { Card } from '../../../knowledge/schema/card';
import { type Word, words, wordsOnce } from '../../../language/words';

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
  /** By code: the numbers of the words and of the pairs of names that it speaks of, sorted. */
  private readonly spoken = new Map<string, Int32Array>();
  /** Words that stand in no name, numbered on from those that do. */
  private readonly further = new Map<string, number>();

  constructor(private readonly knowledge: Knowledge) {}

  uncovered(question: Query, family: Family): Uncovered {
    const own = this.termsSpokenOf(family);
    const isSpokenOf = (term: string): boolean => placeIn(own, this.numberOf(term)) >= 0;
    const subject = question.filter(speaksOfSubject);
    const pairs = namedPairs(question).filter((pair) => this.knowledge.nameTerms.numberOf(pair) >= 0);
    return {
      words: this.share(
        subject.map((term) => keyOf(term)),
        subject
          .filter(({ variants }) => !variants.some(({ word }) => isSpokenOf(word.unaccented)))
          .map(keyOf),
      ),
      pairs: this.share(
        pairs,
        pairs.filter((pair) => !isSpokenOf(pair)),
      ),
    };
  }

  /** How many of a name's neighbouring words stand side by side in no name of a procedure, 0 to 1 by weight. */
  pairsUncalled(name: readonly Word[], { members, everyday }: Family): number {
    const own = new Set(
      [...members.map((one) => one.name), ...everyday].flatMap((text) => pairsOf(words(text))),
    );
    const pairs = pairsOf(name);
    return this.share(
      pairs,
      pairs.filter((pair) => !own.has(pair)),
    );
  }

  private share(all: readonly string[], some: readonly string[]): number {
    const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + this.weight(term), 0);
    const total = weigh(all);
    return total === 0 ? 0 : weigh(some) / total;
  }

  private weight(term: string): number {
    const { families, nameTerms } = this.knowledge;
    return Math.log((families.length + 1) / (nameTerms.count(term) + 1));
  }

  /** The number of a word, or of a pair that stands in a name; -1 of what nobody speaks of. */
  private numberOf(term: string): number {
    const number = this.knowledge.nameTerms.numberOf(term);
    return number >= 0 ? number : (this.further.get(term) ?? -1);
  }

  private termsSpokenOf(family: Family): Int32Array {
    const { code } = family.main;
    const made =
      this.spoken.get(code) ??
      this.numbersOf([
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

  private numbersOf(texts: readonly string[]): Int32Array {
    const { nameTerms } = this.knowledge;
    const numbers = new Set<number>();
    for (const text of texts) {
      let before: string | undefined;
      for (const { unaccented } of wordsOnce(text)) {
        let number = this.numberOf(unaccented);
        if (number < 0) {
          number = nameTerms.size + this.further.size;
          this.further.set(unaccented, number);
        }
        numbers.add(number);
        const pair = before === undefined ? -1 : nameTerms.numberOf(`${before} ${unaccented}`);
        if (pair >= 0) numbers.add(pair);
        before = unaccented;
      }
    }
    return Int32Array.from(numbers).sort();
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

function pairsOf(read: readonly Word[]): string[] {
  return read.slice(1).map(({ unaccented }, i) => `${read[i]!.unaccented} ${unaccented}`);
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
    ...card.asked.flatMap(({ q, a }) => [...shared(q), a]),
    card.place.text,
  ];
}

/** What several wordings of a question say: a word of one mouth is no matter of the procedure. */
function shared(wordings: readonly string[]): string[] {
  const said = wordings.map((wording) => wordsOnce(wording));
  const counts = new Map<string, number>();
  for (const one of said)
    for (const word of new Set(one.map(({ unaccented }) => unaccented)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const isShared = (word: string): boolean => wordings.length === 1 || (counts.get(word) ?? 0) > 1;
  return said.map((one) =>
    one
      .map(({ unaccented }) => unaccented)
      .filter(isShared)
      .join(' '),
  );
}

/** Made at the first question to a release, and gone with it. */
export const coverageOf = onceFor((knowledge: Knowledge) => new NeedCoverage(knowledge));

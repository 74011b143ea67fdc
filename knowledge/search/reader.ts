import { PhraseBook } from '../../language/phrases';
import { Spelling } from '../../language/spelling';
import { type Word, words } from '../../language/words';
import type { Facet } from '../procedure';
import type { Vocabulary } from '../vocabulary';
import type { Query, Reading, Slot } from './query';

/** A facet phrase where it stands in the question. */
export interface FacetMention {
  facet: Facet;
  from: number;
  to: number;
}

/** A question as the search sees it. */
export interface Question {
  words: Word[];
  query: Query;
  facets: FacetMention[];
}

const fillerWeight = { none: 0.04, weak: 0.35 } as const;
const synonymCredit = 0.7;

/** Reads names and questions in the citizen's vocabulary. */
export class Reader {
  private readonly spelling: Spelling;
  private readonly filler: PhraseBook<number>;
  private readonly facets: PhraseBook<Facet>;
  private readonly synonyms: PhraseBook<Word[][]>;

  constructor(vocabulary: Vocabulary) {
    this.spelling = new Spelling(vocabulary.shorthand, vocabulary.rewrites);
    this.filler = new PhraseBook([
      ...vocabulary.filler.none.map((phrase) => [phrase, fillerWeight.none] as const),
      ...vocabulary.filler.weak.map((phrase) => [phrase, fillerWeight.weak] as const),
    ]);
    this.facets = new PhraseBook(
      Object.entries(vocabulary.facets).flatMap(([facet, phrases]) => phrases.map((phrase) => [phrase, facet as Facet] as const)),
    );
    this.synonyms = new PhraseBook(
      vocabulary.synonyms.flatMap((group) =>
        group.map((one) => [one, group.filter((other) => other !== one).map(words)] as const),
      ),
    );
  }

  /** The words of a name or phrase, in the common form. */
  words(text: string): Word[] {
    return this.spelling.read(text);
  }

  /** Whether a word says nothing of a subject. */
  isFiller(word: Word): boolean {
    return this.filler.findLongest([word]).some(({ value }) => value <= fillerWeight.none);
  }

  /** A question: its words, which of them speak of the subject and how much, and the facets it names. */
  question(text: string): Question {
    const read = this.words(text);
    const facets = this.facets.findLongest(read).map(({ value, from, to }) => ({ facet: value, from, to }));
    const weights = read.map(() => 1);
    for (const { from, to, value } of this.filler.findAll(read)) weights.fill(value, from, to);
    for (const { from, to } of facets) weights.fill(0, from, to);
    const query = weights.map((weight, i) => ({ ...this.slot(read, i, weight), joined: i > 0 }));
    return { words: read, facets, query };
  }

  private slot(read: Word[], at: number, weight: number): Omit<Slot, 'joined'> {
    const own: Reading = { word: read[at] as Word, credit: 1 };
    if (weight === 0) return { readings: [own], weight };
    const others = this.synonyms
      .findAll(read.slice(at, at + 1))
      .flatMap(({ value }) => value)
      .filter((phrase) => phrase.length === 1)
      .map((phrase): Reading => ({ word: phrase[0] as Word, credit: synonymCredit }));
    return { readings: [own, ...others], weight };
  }
}

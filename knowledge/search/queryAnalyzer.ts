import { Marks } from '../../language/diacritics';
import { PhraseBook } from '../../language/phraseMatcher';
import { plainKey } from '../../language/syllable';
import { Spelling } from '../../language/spelling';
import { type Word, word, words } from '../../language/words';
import type { Facet } from '../schema/procedure';
import type { Vocabulary } from '../schema/vocabulary';
import type { Lexicon } from './index/lexicon';
import type { Query, Reading, Slot } from './analyzedQuery';
import { repair } from './repair';

/** A facet phrase where it stands in the question. */
export interface FacetMention {
  facet: Facet;
  from: number;
  to: number;
  /** Whether a word of asking stands in it or right behind it: "phí bao nhiêu", not "thu phí". */
  asks: boolean;
}

/** A question as the search sees it. */
export interface Question {
  words: Word[];
  query: Query;
  facets: FacetMention[];
  /** What single words would ask for if the message said nothing else. */
  bareFacets: Facet[];
  /** Whether it points back ("thủ tục này"). */
  pointsBack: boolean;
  /** Whether it takes up the message before ("thế còn …", "nếu …"). */
  continues: boolean;
  /** Whether it asks the same of something else ("thế còn …"). */
  asksTheSame: boolean;
}

const fillerWeight = { none: 0.04, weak: 0.35 } as const;
const synonymCredit = 0.7;
/** A word of asking belongs to a facet word from at most so many words away. */
const askedWithin = 2;

/** Reads names and questions in the citizen's vocabulary. */
export class Reader {
  private readonly spelling: Spelling;
  private readonly filler: PhraseBook<number>;
  private readonly facets: PhraseBook<Facet | null>;
  private readonly bareFacets: PhraseBook<Facet>;
  private readonly leadFacets: PhraseBook<Facet>;
  private readonly asking: PhraseBook<true>;
  private readonly anaphora: PhraseBook<true>;
  private readonly continuations: PhraseBook<'same' | 'further'>;
  private readonly synonyms: PhraseBook<Word[][]>;
  private readonly ownWords: ReadonlySet<string>;

  /** @param marks puts back the marks that a question was typed without */
  constructor(
    vocabulary: Vocabulary,
    private readonly marks: Marks = new Marks({ single: new Map(), pairs: new Map() }),
  ) {
    this.spelling = new Spelling(vocabulary.shorthand, vocabulary.rewrites);
    this.filler = new PhraseBook([
      ...vocabulary.filler.none.map((phrase) => [phrase, fillerWeight.none] as const),
      ...vocabulary.filler.weak.map((phrase) => [phrase, fillerWeight.weak] as const),
    ]);
    this.facets = new PhraseBook<Facet | null>([
      ...this.read(vocabulary.facets),
      ...vocabulary.notFacets.map((phrase) => [this.common(phrase), null] as const),
    ]);
    this.ownWords = new Set(
      [
        ...vocabulary.filler.none,
        ...vocabulary.filler.weak,
        ...vocabulary.anaphora,
        ...Object.values(vocabulary.facets).flat(),
        ...vocabulary.rewrites.flat(),
      ]
        .flatMap(words)
        .map(({ plain }) => plain),
    );
    this.bareFacets = new PhraseBook(this.read(vocabulary.bareFacets));
    this.leadFacets = new PhraseBook(this.read(vocabulary.leadFacets));
    this.asking = new PhraseBook(vocabulary.asking.map((phrase) => [this.common(phrase), true] as const));
    this.continuations = new PhraseBook([
      ...vocabulary.continuations.same.map((phrase) => [phrase, 'same'] as const),
      ...vocabulary.continuations.further.map((phrase) => [phrase, 'further'] as const),
    ]);
    this.anaphora = new PhraseBook(vocabulary.anaphora.map((phrase) => [phrase, true] as const));
    this.synonyms = new PhraseBook(
      vocabulary.synonyms.flatMap((group) =>
        group.map((one) => [one, group.filter((other) => other !== one).map(words)] as const),
      ),
    );
  }

  /** Facet phrases are found in questions that were read, and so have to be read themselves ("online"). */
  private read(phrases: Vocabulary['bareFacets']): (readonly [string, Facet])[] {
    return Object.entries(phrases).flatMap(([facet, own]) =>
      own.map((phrase) => [this.common(phrase), facet as Facet] as const),
    );
  }

  private common(phrase: string): string {
    return this.words(phrase)
      .map(({ text }) => text)
      .join(' ');
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
  question(text: string, lexicon?: Lexicon): Question {
    const read = this.spelling.read(
      this.marks.restore(text),
      lexicon && ((token, before) => (this.isOwnWord(token) ? null : repair(token, lexicon, before))),
    );
    const facets = this.facetsIn(read);
    const weights = read.map(() => 1);
    // The longer phrase says more surely what its words are: it has the last word.
    const filler = this.filler.findAll(read).sort((a, b) => a.to - a.from - (b.to - b.from));
    for (const { from, to, value } of filler) weights.fill(value, from, to);
    if (lexicon) liftAmbiguous(read, weights, lexicon);
    // A single syllable without its marks may be another word: "no" is nợ as well as nó.
    const back = this.anaphora
      .findLongest(read)
      .filter(({ from, to }) => to - from > 1 || read[from]?.marked);
    for (const { from, to } of [...back, ...facets]) weights.fill(0, from, to);
    const query = weights.map((weight, i) => ({ ...this.slot(read, i, weight), joined: i > 0 }));
    const taken = this.continuations.findLongest(read);
    return {
      words: read,
      facets,
      bareFacets: this.bareFacets.findLongest(read).map(({ value }) => value),
      query,
      pointsBack: back.length > 0,
      continues: taken.length > 0,
      asksTheSame: taken.some(({ value }) => value === 'same'),
    };
  }

  private facetsIn(read: readonly Word[]): FacetMention[] {
    const exact = this.mentions(read);
    // "Mẫu đơn xin cấp lại lấy ở đâu" asks for the form and not where to hand it in.
    const [lead] = this.leading(read);
    if (lead?.facet === 'form' && exact.every(({ facet }) => facet === 'place' || facet === 'form'))
      return [lead];
    if (exact.length > 0) return exact;
    // "giây tờ gi": with marks that are wrong, several words together still ask.
    const unmarked = this.mentions(read.map(({ plain }) => word(plain)));
    const sure = unmarked.filter(({ from, to, asks }) => asks && to - from > 1);
    return sure.length > 0 ? sure : this.leading(read);
  }

  private mentions(read: readonly Word[]): FacetMention[] {
    const asking = this.asking.findAll(read);
    return this.facets.findLongest(read).flatMap(({ value, from, to }) => {
      const asks = asking.some((one) => one.from >= from && one.to <= to + askedWithin);
      return value === null ? [] : [{ facet: value, from, to, asks }];
    });
  }

  /** "Cho hỏi hồ sơ đăng ký kết hôn": the first word that is no filler names the part. */
  private leading(read: readonly Word[]): FacetMention[] {
    const covered = this.filler.findAll(read).filter(({ value }) => value <= fillerWeight.none);
    const start = read.findIndex((_, i) => !covered.some(({ from, to }) => from <= i && i < to));
    return this.leadFacets
      .findLongest(read.slice(Math.max(0, start)))
      .filter(({ from }) => from === 0)
      .map(({ value, to }) => ({ facet: value, from: start, to: start + to, asks: false }));
  }

  /** Words of the vocabulary itself need no repair. */
  private isOwnWord(token: string): boolean {
    return this.ownWords.has(plainKey(token));
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

/** Without its marks a filler may be a word of the subject: "tu" in "khai tu" is no "từ". */
const ambiguousWeight = 0.7;

function liftAmbiguous(read: readonly Word[], weights: number[], lexicon: Lexicon): void {
  const subject = weights.map((weight) => weight >= 1);
  read.forEach(({ plain, marked }, i) => {
    if (marked || (weights[i] as number) > fillerWeight.none) return;
    const [before, after] = [read[i - 1], read[i + 1]];
    const goesWith =
      (before && subject[i - 1] && lexicon.areNeighbours(before.plain, plain)) ||
      (after && subject[i + 1] && lexicon.areNeighbours(plain, after.plain));
    if (goesWith) weights[i] = ambiguousWeight;
  });
}

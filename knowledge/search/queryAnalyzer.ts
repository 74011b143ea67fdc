import { hasDiacritics } from '../../language/syllable';
import { DiacriticRestorer } from '../../language/diacritics';
import { type PhraseMatch, PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { onceFor } from '../onceFor';
import { unaccentedKey } from '../../language/syllable';
import { Spelling } from '../../language/spelling';
import { type Word, words } from '../../language/words';
import type { Facet } from '../schema/procedure';
import type { Vocabulary } from '../schema/vocabulary';
import type { Lexicon } from './index/lexicon';
import type { Query, TermVariant, QueryTerm } from './analyzedQuery';
import { type FacetMention, FacetReader } from './facetReader';
import { repair } from './repair';

/** A question as the search sees it. */
export interface AnalyzedQuery {
  words: readonly Word[];
  terms: Query;
  facets: FacetMention[];
  /** Whether it names an act of getting something done: "làm", "xin". */
  namesVerb: boolean;
  /** What single words would ask for if the message said nothing else. */
  standaloneFacets: Facet[];
  /** Whether it points back ("thủ tục này"). */
  pointsBack: boolean;
  /** Whether it takes up the message before ("thế còn …", "nếu …"). */
  continues: boolean;
  /** Whether it asks the same of something else ("thế còn …"). */
  asksTheSame: boolean;
}

/** The words of a text, how much each speaks of the subject, and what names facets or points back. */
export interface WeighedWords {
  words: readonly Word[];
  weights: readonly number[];
  facets: FacetMention[];
  back: readonly { from: number; to: number }[];
}

const FILLER_TERM_WEIGHT = { none: 0.04, weak: 0.35 } as const;
const SYNONYM_WEIGHT = 0.7;

/** Reads names and questions in the citizen's vocabulary. */
export class QueryAnalyzer {
  private readonly spelling: Spelling;
  private readonly filler: PhraseMatcher<number>;
  private readonly facets: FacetReader;
  private readonly anaphora: PhraseMatcher<true>;
  private readonly continuations: PhraseMatcher<'same' | 'further'>;
  private readonly synonyms: PhraseMatcher<(readonly Word[])[]>;
  private readonly lightVerbs: PhraseMatcher<true>;
  private readonly ownWords: ReadonlySet<string>;

  /** @param marks puts back the marks that a question was typed without */
  constructor(
    vocabulary: Vocabulary,
    private readonly marks: DiacriticRestorer = DiacriticRestorer.of({
      single: new Map(),
      pairs: new Map(),
    }),
  ) {
    this.spelling = new Spelling(vocabulary.shorthand, vocabulary.rewrites);
    this.filler = new PhraseMatcher([
      ...[...vocabulary.filler.none, ...vocabulary.places].map(
        (phrase) => [phrase, FILLER_TERM_WEIGHT.none] as const,
      ),
      ...vocabulary.filler.weak.map((phrase) => [phrase, FILLER_TERM_WEIGHT.weak] as const),
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
        .map(({ unaccented }) => unaccented),
    );
    this.facets = new FacetReader(
      vocabulary,
      (phrase) => this.common(phrase),
      (read) => this.fillerIn(read),
    );
    this.continuations = new PhraseMatcher([
      ...vocabulary.continuations.same.map((phrase) => [phrase, 'same'] as const),
      ...vocabulary.continuations.further.map((phrase) => [phrase, 'further'] as const),
    ]);
    this.anaphora = phraseSet(vocabulary.anaphora);
    this.lightVerbs = phraseSet(vocabulary.lightVerbs);
    this.synonyms = new PhraseMatcher(
      vocabulary.synonyms.flatMap((group) =>
        group.map((one) => [one, group.filter((other) => other !== one).map(words)] as const),
      ),
    );
  }

  private common(phrase: string): string {
    return this.words(phrase)
      .map(({ text }) => text)
      .join(' ');
  }

  /** The words of a name or phrase, in the common form. */
  words(text: string): readonly Word[] {
    return this.spelling.read(text);
  }

  /** A text as it was typed, its abbreviations written out. */
  writtenOut(text: string): string {
    return this.spelling.writtenOut(text);
  }

  /** Whether a word says nothing of a subject. */
  isFiller(word: Word): boolean {
    return this.filler.matchLongest([word]).some(({ value }) => value <= FILLER_TERM_WEIGHT.none);
  }

  /** What stands in fillers that say nothing. */
  private fillerIn(read: readonly Word[]): readonly PhraseMatch<number>[] {
    return this.filler.matchAll(read).filter(({ value }) => value <= FILLER_TERM_WEIGHT.none);
  }

  /** A question: its words, which of them speak of the subject and how much, and the facets it names. */
  analyze(text: string, lexicon?: Lexicon): AnalyzedQuery {
    const { words: read, weights, facets, back } = this.weigh(text, lexicon);
    const query = weights.map((weight, i) => ({ ...this.termOf(read, i, weight), joined: i > 0 }));
    // Beside words with their marks "con" is a child, and not "còn".
    const isMarked = hasDiacritics(text);
    const taken = this.continuations
      .matchLongest(read)
      .filter(({ from, to }) => !isMarked || to - from > 1 || read[from]?.hasDiacritics);
    return {
      words: read,
      facets,
      standaloneFacets: this.facets.standaloneIn(read),
      terms: query,
      namesVerb: this.lightVerbs.matchLongest(read).length > 0,
      pointsBack: back.length > 0,
      continues: taken.length > 0,
      asksTheSame: taken.some(({ value }) => value === 'same'),
    };
  }

  /** The words of a text, and how much each of them speaks of the subject: all that an index is made of. */
  weigh(text: string, lexicon?: Lexicon): WeighedWords {
    const read = this.spelling.read(
      this.marks.restore(text),
      lexicon && ((token, before) => (this.isOwnWord(token) ? null : repair(token, lexicon, before))),
    );
    const facets = this.facets.mentionsIn(read);
    const weights = read.map(() => 1);
    // The longer phrase says more surely what its words are: it has the last word.
    const filler = this.filler.matchAll(read).sort((a, b) => a.to - a.from - (b.to - b.from));
    for (const { from, to, value } of filler) weights.fill(value, from, to);
    if (lexicon) liftAmbiguous(read, weights, lexicon);
    // A single syllable without its marks may be another word: "no" is nợ as well as nó.
    const back = this.anaphora
      .matchLongest(read)
      .filter(({ from, to }) => to - from > 1 || read[from]?.hasDiacritics);
    for (const { from, to } of [...back, ...facets]) weights.fill(0, from, to);
    return { words: read, weights, facets, back };
  }

  /** Words of the vocabulary itself need no repair. */
  private isOwnWord(token: string): boolean {
    return this.ownWords.has(unaccentedKey(token));
  }

  private termOf(read: readonly Word[], at: number, weight: number): Omit<QueryTerm, 'joined'> {
    const own: TermVariant = { word: read[at] as Word, weight: 1 };
    if (weight === 0) return { variants: [own], weight };
    const others = this.synonyms
      .matchAll(read.slice(at, at + 1))
      .flatMap(({ value }) => value)
      .filter((phrase) => phrase.length === 1)
      .map((phrase): TermVariant => ({ word: phrase[0] as Word, weight: SYNONYM_WEIGHT }));
    return { variants: [own, ...others], weight };
  }
}

/**
 * The reader of a vocabulary, for all who read by it: to make one takes a tenth of a second, and a text to which one has put
 * back the marks is read so by the others.
 */
export function analyzerOf(vocabulary: Vocabulary, marks: DiacriticRestorer): QueryAnalyzer {
  return analyzersOf(vocabulary)(marks);
}

const analyzersOf = onceFor((vocabulary: Vocabulary) =>
  onceFor((marks: DiacriticRestorer) => new QueryAnalyzer(vocabulary, marks)),
);

/** Without its marks a filler may be a word of the subject: "tu" in "khai tu" is no "từ". */
const AMBIGUOUS_TERM_WEIGHT = 0.7;

function liftAmbiguous(read: readonly Word[], weights: number[], lexicon: Lexicon): void {
  const subject = weights.map((weight) => weight >= 1);
  read.forEach(({ unaccented, hasDiacritics }, i) => {
    if (hasDiacritics || (weights[i] as number) > FILLER_TERM_WEIGHT.none) return;
    const [before, after] = [read[i - 1], read[i + 1]];
    const goesWith =
      (before && subject[i - 1] && lexicon.areNeighbours(before.unaccented, unaccented)) ||
      (after && subject[i + 1] && lexicon.areNeighbours(unaccented, after.unaccented));
    if (goesWith) weights[i] = AMBIGUOUS_TERM_WEIGHT;
  });
}

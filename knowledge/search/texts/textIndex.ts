import { type Word, words } from '../../../language/words';
import { Best } from '../index/best';
import { idf } from '../index/idf';
import { TermIndex } from '../index/termIndex';
import { packBm25, pairsOf } from './bm25';
import { headingOf, passagesOf } from './passages';

/**
 * What words and pairs of neighbours count in the parts of a text, of its passages only in the one that fits best. Learned
 * once, as log-odds, from questions to regulations.
 */
const WEIGHTS = {
  whole: { words: 1, pairs: 0.25 },
  passage: { words: 0.9, pairs: 0.55 },
  heading: { words: 1, pairs: 0 },
};

/** A text that was found; scores compare texts of one question only. */
export interface FoundText {
  text: number;
  score: number;
}

/**
 * Finds longer texts, such as the articles of a regulation, by what stands in them: BM25 over words and pairs of neighbours,
 * of the whole text, of its best passage, and of its heading. `SearchIndex` is for names, in which a word stands once.
 */
export class TextIndex {
  private readonly accented: TextForms;
  private readonly unaccented: TextForms;

  constructor(texts: readonly string[]) {
    this.accented = new TextForms(texts, ({ accent }) => accent);
    this.unaccented = new TextForms(texts, ({ unaccented }) => unaccented);
  }

  /** The texts that fit a question, best first. Where it bears no marks at all, those of the texts do not count. */
  search(question: string, limit = 10): FoundText[] {
    const asked = words(question);
    const isMarked = asked.some(({ hasDiacritics }) => hasDiacritics);
    return (isMarked ? this.accented : this.unaccented).search(asked, limit);
  }
}

/** A term of a question, and what it tells: rare ones tell more. */
type Term = readonly [term: string, idf: number];

interface Terms {
  words: readonly Term[];
  pairs: readonly Term[];
}

/** Texts, their words in one form: with marks or without. */
class TextForms {
  private readonly wholes: TermIndex;
  private readonly passages: TermIndex;
  private readonly headings: TermIndex;
  /** By passage: the text that it stands in. */
  private readonly textOf: readonly number[];
  /** By text: what its best passage came to, and what it came to together. */
  private readonly best: Float64Array;
  private readonly scores: Float64Array;

  constructor(
    texts: readonly string[],
    private readonly formOf: (word: Word) => string,
  ) {
    const wholes = texts.map((text) => words(text).map(formOf));
    const passages = wholes.map(passagesOf);
    this.wholes = new TermIndex(packBm25(wholes));
    this.passages = new TermIndex(packBm25(passages.flat()));
    this.headings = new TermIndex(packBm25(texts.map((text) => words(headingOf(text)).map(formOf))));
    this.textOf = passages.flatMap((own, text) => own.map(() => text));
    this.best = new Float64Array(texts.length);
    this.scores = new Float64Array(texts.length);
  }

  search(question: readonly Word[], limit: number): FoundText[] {
    const { best, scores, textOf } = this;
    const terms = this.termsOf(question);
    const whole = this.wholes.shared(weighed(terms, WEIGHTS.whole));
    const passages = this.passages.shared(weighed(terms, WEIGHTS.passage));
    const headings = this.headings.shared(weighed(terms, WEIGHTS.heading));
    for (const text of whole.documents) best[text] = 0;
    for (const passage of passages.documents) {
      const text = textOf[passage]!;
      best[text] = Math.max(best[text]!, passages.sums[passage]!);
    }
    const found = new Best(limit);
    for (const text of whole.documents) {
      scores[text] = whole.sums[text]! + best[text]! + headings.sums[text]!;
      found.add(text, scores[text]);
    }
    return found.list().map((text) => ({ text, score: scores[text]! }));
  }

  private termsOf(question: readonly Word[]): Terms {
    const asked = question.map(this.formOf);
    const telling = (terms: readonly string[]): Term[] =>
      [...new Set(terms)].map((term) => [term, idf(this.wholes.frequency(term), this.scores.length)]);
    return { words: telling(asked), pairs: telling(pairsOf(asked)) };
  }
}

function weighed(terms: Terms, weights: { words: number; pairs: number }): Term[] {
  const times = (of: readonly Term[], weight: number): Term[] =>
    weight === 0 ? [] : of.map(([term, tells]) => [term, tells * weight]);
  return [...times(terms.words, weights.words), ...times(terms.pairs, weights.pairs)];
}

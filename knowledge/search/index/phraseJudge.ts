import type { PackedPhrases } from './phraseIndex';
import { type PairCredit, PhraseOverlap, type Reading } from './phraseOverlap';
import { PhraseSums } from './phraseSums';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { min, max } = Math;

/** How the shares add up to a score; learned once from questions. */
export interface Weights {
  question: number;
  phrase: number;
  pairs: number;
  phrasePairs: number;
  all: number;
  context: number;
  /** The question is the phrase, hardly more and hardly less. */
  exact: number;
  /** A covered phrase counts in full only when it explains this share of the question. */
  worth: number;
}

/** How much the words of a question count together, and its pairs of neighbours. */
export interface Asked {
  size: number;
  pairs: number;
}

/** Phrases that explain less than this share of a question are passed over. */
const MIN_QUERY_COVERAGE = 0.06;
/** More than two ways of computing one score differ by. */
const ROUNDING = 1e-7;

/** What a family comes to by its best phrase. */
export interface Judgement {
  phrase: number;
  score: number;
  explained: number;
  covered: number;
  pairs: number;
  /** Of which reading its first word is. */
  order: number;
}

/** What all phrases of a family together, and what stands around them, add to the score of each. */
export interface Further {
  all: number;
  context: number;
}

/** Of equal ones, the one that the question comes to first. */
function isBefore(a: Pick<Judgement, 'score' | 'order' | 'phrase'>, b: Judgement): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.order < b.order || (a.order === b.order && a.phrase < b.phrase);
}

/** Reads the phrases of one family after the other, and tells which fits a question best and how well. */
export class PhraseJudge {
  /** By phrase: the most that its words explain of the question, and that these tell of it. */
  private readonly most: PhraseSums;
  private readonly overlap: PhraseOverlap;
  /** By phrase of the family in hand: what it may come to by itself. */
  private readonly bounds: Float64Array;
  private asked: Asked = { size: 0, pairs: 0 };

  constructor(
    private readonly phrases: PackedPhrases,
    private readonly weights: Weights,
    plainCount: number,
  ) {
    // The words of all phrases as the phrases hold them, without marks.
    const plainWords = phrases.words.map((form) => phrases.plainOf[form]!);
    this.most = new PhraseSums(plainWords, phrases.wordStarts, plainCount);
    this.overlap = new PhraseOverlap(phrases, plainWords, plainCount);
    let longest = 0;
    phrases.familyStarts.forEach((start, i, starts) => {
      longest = max(longest, (starts[i + 1] ?? start) - start);
    });
    this.bounds = new Float64Array(longest);
  }

  /** Takes a question in hand. @param readings slot by slot, none of a form that nothing has */
  ask(readings: readonly Reading[], asked: Asked, pairCredit: PairCredit): void {
    this.most.clear();
    this.asked = asked;
    this.overlap.ask(readings, pairCredit);
    // A word may stand in several slots, and counts in each.
    for (const { plain, asked, told } of readings)
      this.most.add(plain, max(asked.same, asked.other), max(told.same, told.other));
  }

  /** The most that a phrase could come to by itself if it explained this share of the question, and that much of it were said. */
  atMost(share: number, covered = 1): number {
    const { question, phrase, pairs, phrasePairs, exact, worth } = this.weights;
    const both = share * covered;
    const half = question * share + (phrase * covered + phrasePairs) * min(1, share / worth);
    return half + pairs + exact * both * both * both * both + ROUNDING;
  }

  /** A phrase that explains less than this share of the question does not come to `floor`, by a line above `atMost`. */
  private leastShare(floor: number): number {
    const { question, phrase, pairs, phrasePairs, exact, worth } = this.weights;
    const slope = question + (phrase + phrasePairs) / worth + exact;
    // Beyond the whole question the line is no longer above.
    return min(1, (floor - pairs - 2 * ROUNDING) / slope);
  }

  /**
   * The best phrase of a family; null when none explains enough.
   * @param further what all phrases together, and what stands around them, add to the score of each
   * @param isWanted it is judged by whatever it explains
   * @param enough unless it is wanted, phrases that cannot come to so much may be passed over
   */
  judge(family: number, further: Further, isWanted: boolean, enough: number): Judgement | null {
    const [from, end] = [this.phrases.familyStarts[family]!, this.phrases.familyStarts[family + 1]!];
    const { bounds } = this;
    const floor = (isWanted ? -Infinity : enough) - further.all - further.context;
    const least = this.leastShare(floor) * this.asked.size;
    let likeliest = from;
    let most = -Infinity;
    for (let phrase = from; phrase < end; phrase++) {
      const explained = this.most.explained(phrase);
      // Most have no word of the question, or too few.
      const bound = explained === 0 || explained < least ? -Infinity : this.boundOf(phrase, explained, floor);
      bounds[phrase - from] = bound;
      if (bound > most) {
        likeliest = phrase;
        most = bound;
      }
    }
    if (from === end || !(most >= floor)) return null;
    // The likeliest comes first: most others need not be looked at then.
    let best = this.better(null, likeliest, further, isWanted);
    for (let phrase = from; phrase < end; phrase++) {
      const enoughNow = best ? max(floor, best.score - further.all - further.context) : floor;
      if (phrase !== likeliest && bounds[phrase - from]! >= enoughNow)
        best = this.better(best, phrase, further, isWanted);
    }
    return best;
  }

  /**
   * More than this a phrase does not come to by itself. No number comes near where it cannot come to `floor` however much of it
   * is said.
   * @param explained of the question, by its words at most
   */
  private boundOf(phrase: number, explained: number, floor: number): number {
    const share = explained / this.asked.size;
    if (this.atMost(share) < floor) return -Infinity;
    return this.atMost(share, min(1, this.most.told(phrase) / this.phrases.sizes[phrase]!));
  }

  /** The better of the best so far and another phrase. */
  private better(
    best: Judgement | null,
    phrase: number,
    { all, context }: Further,
    isWanted: boolean,
  ): Judgement | null {
    const { sizes, pairSizes } = this.phrases;
    const { asked, weights: w } = this;
    const matches = this.overlap.wordsIn(phrase);
    const order = matches.first;
    if (order === undefined) return best;
    const explained = matches.explained();
    if (explained < MIN_QUERY_COVERAGE * asked.size && !isWanted) return best;
    const question = explained / asked.size;
    const told = matches.covered();
    const covered = min(1, told / sizes[phrase]!);
    if (best && this.atMost(question, covered) + all + context < best.score) return best;
    const inPairs = this.overlap.pairsIn(phrase);
    const pairs = asked.pairs > 0 ? inPairs / asked.pairs : question;
    const pairSize = pairSizes[phrase]!;
    const coveredPairs = pairSize > 0 ? min(1, inPairs / pairSize) : covered;
    const worth = min(1, question / w.worth);
    const bySingle =
      w.question * question +
      w.phrase * covered * worth +
      w.pairs * pairs +
      w.phrasePairs * coveredPairs * worth;
    const score = bySingle + w.exact * (question * covered) ** 4 + all + context;
    if (best && !isBefore({ phrase, score, order }, best)) return best;
    return { phrase, score, explained, covered: told, pairs: inPairs, order };
  }
}

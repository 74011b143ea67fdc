import type { Word } from '../../../language/words';
import type { Query, QueryTerm, TermVariant } from '../analyzedQuery';
import { Best } from './best';
import { type Hit, notMatching } from './hit';
import { Idf } from './idf';
import { listOfPair } from './pairPostings';
import type { PackedPhrases } from './phraseIndex';
import type { Postings } from './postings';
import { ScoreAccumulator } from './scoreAccumulator';
import { Syllables } from './syllables';

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

const defaultWeights: Weights = {
  question: 0.1,
  phrase: 0.18,
  pairs: 0.03,
  phrasePairs: 0.02,
  all: 0.22,
  context: 0.17,
  exact: 0.16,
  worth: 0.44,
};

/** A marked word typed for another marked word with the same letters is still a little evidence (a slip of tone). */
const OTHER_ACCENT_WEIGHT = 0.35;
/** An unmarked word among marked ones is probably really unmarked, yet people leave marks out. */
const MISSING_ACCENT_WEIGHT = 0.75;

/** Words of less weight are not looked for in what stands around names. */
const CONTEXT_WEIGHT = 0.1;
/** Phrases that explain less than this share of a question are passed over. */
const MIN_QUERY_COVERAGE = 0.06;
/** Of so many readings of a word, pairs with its neighbours are formed. */
const MAX_PAIRED_VARIANTS = 3;

/** An inverted index of our own over names, everyday names and surroundings of procedure families. */
export class SearchIndex {
  private readonly syllables: Syllables;
  private readonly rarity: Idf;
  /** What of the question a phrase explains, how much of the phrase that is, and which of its pairs. */
  private readonly byEntry: ScoreAccumulator;
  private readonly byPhrase: ScoreAccumulator;
  private readonly byPair: ScoreAccumulator;
  /** What of the question a family explains by all its phrases, and with what stands around them. */
  private readonly byFamily: ScoreAccumulator;
  private readonly byContext: ScoreAccumulator;
  /** By family: its best phrase and the score of that; -1 when nothing of it was found. */
  private readonly bestPhrase: Int32Array;
  private readonly bestScore: Float64Array;

  constructor(
    private readonly phrases: PackedPhrases,
    private readonly weights: Weights = defaultWeights,
  ) {
    this.syllables = new Syllables(phrases.syllables);
    this.rarity = new Idf(phrases.idf, this.syllables);
    const accumulator = (size: number): ScoreAccumulator => new ScoreAccumulator(size);
    const { families } = phrases;
    const { length } = phrases.familyOf;
    this.byEntry = accumulator(length);
    this.byPhrase = accumulator(length);
    this.byPair = accumulator(length);
    this.byFamily = accumulator(families);
    this.byContext = accumulator(families);
    this.bestPhrase = new Int32Array(families).fill(-1);
    this.bestScore = new Float64Array(families);
  }

  /**
   * The families that fit best, best first.
   * @param also families that are wanted in any case
   */
  search(query: Query, limit = 10, also: readonly number[] = []): Hit[] {
    const weights = query.map(({ weight, variants }) => weight * this.mostTelling(variants));
    if (sum(weights) === 0) return [];
    ignoreRepeated(query, weights);
    const isMarked = query.some(({ variants }) =>
      variants.some(({ word, weight }) => weight === 1 && word.hasDiacritics),
    );
    for (const sums of [this.byEntry, this.byPhrase, this.byPair, this.byFamily, this.byContext])
      sums.clear();
    query.forEach((slot, i) => {
      const weight = weights[i]!;
      if (weight === 0) return;
      for (const variant of slot.variants) this.addSyllable(i, slot, variant, weight, isMarked);
    });
    const asked = { size: sum(weights), pairs: this.addPairs(query, weights, isMarked) };
    return this.hits(asked, limit, also);
  }

  private mostTelling(variants: readonly TermVariant[]): number {
    return Math.max(0, ...variants.map(({ word, weight }) => weight * this.rarity.of(word)));
  }

  /** One reading of a word: what it explains in phrases, in families, and in what stands around them. */
  private addSyllable(
    i: number,
    slot: QueryTerm,
    { word, weight: credit }: TermVariant,
    weight: number,
    isMarked: boolean,
  ): void {
    const { syllables } = this;
    const { byPhrase, byFamily, byContext } = this.phrases;
    const plain = syllables.plainId(word);
    if (plain < 0) return;
    const typed = syllables.accentId(word);
    const rarity = this.rarity.of(word);
    const other = credit * otherCredit(word, isMarked);
    for (let at = byPhrase.starts[plain]!, end = byPhrase.starts[plain + 1]!; at < end; at++) {
      const share = byPhrase.accents[at] === typed ? credit : other;
      const phrase = byPhrase.documents[at]!;
      this.byEntry.addMax(i, phrase, weight * share);
      this.byPhrase.addMax(i, phrase, rarity * share);
    }
    const values = { plain, typed, same: weight * credit, other: weight * other };
    addList(this.byFamily, i, byFamily, values);
    // What hardly speaks of the subject tells nothing by standing somewhere around it.
    if (slot.weight >= CONTEXT_WEIGHT) addList(this.byContext, i, byContext, values);
  }

  /** The pairs of neighbours that are found in phrases. @returns how much all pairs of the question count */
  private addPairs(query: Query, weights: readonly number[], isMarked: boolean): number {
    const { syllables } = this;
    const { byPair } = this.phrases;
    let total = 0;
    for (let i = 1; i < query.length; i++) {
      const [left, right] = [query[i - 1]!, query[i]!];
      const weight = Math.sqrt(weights[i - 1]! * weights[i]!);
      if (!right.joined || weight === 0) continue;
      total += weight;
      for (const a of left.variants.slice(0, MAX_PAIRED_VARIANTS)) {
        for (const b of right.variants.slice(0, MAX_PAIRED_VARIANTS)) {
          const pair = [syllables.plainId(a.word), syllables.plainId(b.word)] as const;
          const list = listOfPair(byPair, pair, syllables.plainCount);
          if (list < 0) continue;
          const [typedLeft, typedRight] = [syllables.accentId(a.word), syllables.accentId(b.word)];
          const credit = weight * a.weight * b.weight;
          const hasDiacritics = a.word.hasDiacritics || b.word.hasDiacritics;
          const other = credit * otherCredit({ hasDiacritics }, isMarked);
          for (let at = byPair.starts[list]!, end = byPair.starts[list + 1]!; at < end; at++) {
            const isSame = byPair.left[at] === typedLeft && byPair.right[at] === typedRight;
            this.byPair.addMax(i, byPair.documents[at]!, isSame ? credit : other);
          }
        }
      }
    }
    return total;
  }

  /** The best phrase of each family, and of those families the best. */
  private hits(asked: Asked, limit: number, also: readonly number[]): Hit[] {
    const { familyOf } = this.phrases;
    const { bestPhrase, bestScore, byEntry } = this;
    const wanted = new Set(also);
    const least = MIN_QUERY_COVERAGE * asked.size;
    const found: number[] = [];
    for (const phrase of byEntry.touched) {
      const family = familyOf[phrase]!;
      if (byEntry.at(phrase) < least && !wanted.has(family)) continue;
      const score = this.score(phrase, asked);
      if (bestPhrase[family] === -1) found.push(family);
      else if (score <= bestScore[family]!) continue;
      bestPhrase[family] = phrase;
      bestScore[family] = score;
    }
    const best = new Best(limit);
    for (const family of found) best.add(family, bestScore[family]!);
    const families = best.list();
    const isListed = new Set(families);
    for (const family of wanted) if (!isListed.has(family)) families.push(family);
    const hits = families.map((family) =>
      bestPhrase[family] === -1 ? notMatching(family) : this.hit(bestPhrase[family]!, asked),
    );
    for (const family of found) bestPhrase[family] = -1;
    return hits;
  }

  private score(phrase: number, asked: Asked): number {
    const { sizes, pairSizes, familyOf } = this.phrases;
    const family = familyOf[phrase]!;
    const question = this.byEntry.at(phrase) / asked.size;
    const covered = Math.min(1, this.byPhrase.at(phrase) / sizes[phrase]!);
    const pairs = asked.pairs > 0 ? this.byPair.at(phrase) / asked.pairs : question;
    const pairSize = pairSizes[phrase]!;
    const coveredPairs = pairSize > 0 ? Math.min(1, this.byPair.at(phrase) / pairSize) : covered;
    const all = this.byFamily.at(family) / asked.size;
    const context = this.byContext.at(family) / asked.size;
    const w = this.weights;
    const worth = Math.min(1, question / w.worth);
    return (
      w.question * question +
      w.phrase * covered * worth +
      w.pairs * pairs +
      w.phrasePairs * coveredPairs * worth +
      w.exact * (question * covered) ** 4 +
      w.all * all +
      w.context * context
    );
  }

  private hit(phrase: number, asked: Asked): Hit {
    const { sizes, familyOf, isOfficial } = this.phrases;
    const family = familyOf[phrase]!;
    const queryCoverage = this.byEntry.at(phrase) / asked.size;
    return {
      family,
      score: this.bestScore[family]!,
      queryCoverage,
      phraseCoverage: Math.min(1, this.byPhrase.at(phrase) / sizes[phrase]!),
      pairs: asked.pairs > 0 ? this.byPair.at(phrase) / asked.pairs : queryCoverage,
      familyCoverage: this.byFamily.at(family) / asked.size,
      contextCoverage: this.byContext.at(family) / asked.size,
      idfMass: this.byFamily.at(family),
      official: isOfficial[phrase] === 1,
    };
  }
}

/** How much the words of a question count together, and its pairs of neighbours. */
interface Asked {
  size: number;
  pairs: number;
}

/** What another spelling than the typed one is worth. */
function otherCredit({ hasDiacritics }: Pick<Word, 'hasDiacritics'>, isMarked: boolean): number {
  return hasDiacritics ? OTHER_ACCENT_WEIGHT : isMarked ? MISSING_ACCENT_WEIGHT : 1;
}

function addList(
  sums: ScoreAccumulator,
  slot: number,
  { starts, documents, accents }: Postings,
  { plain, typed, same, other }: { plain: number; typed: number; same: number; other: number },
): void {
  for (let at = starts[plain]!, end = starts[plain + 1]!; at < end; at++)
    sums.addMax(slot, documents[at]!, accents[at] === typed ? same : other);
}

/** A word said again adds nothing. */
function ignoreRepeated(query: Query, weights: number[]): void {
  const seen = new Set<string>();
  query.forEach(({ variants: [own] }, i) => {
    const said = own?.word.text ?? '';
    if (seen.has(said)) weights[i] = 0;
    seen.add(said);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

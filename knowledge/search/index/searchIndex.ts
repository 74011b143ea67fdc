import type { Word } from '../../../language/words';
import type { Query, QueryTerm, TermVariant } from '../analyzedQuery';
import { Best } from './best';
import { type Hit, notMatching } from './hit';
import { Idf } from './idf';
import { listOfPair } from './pairPostings';
import type { PackedPhrases } from './phraseIndex';
import { PhraseAccumulator } from './phraseAccumulator';
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
/** More than two ways of computing one score differ by. */
const ROUNDING = 1e-9;

/** An inverted index of our own over names, everyday names and surroundings of procedure families. */
export class SearchIndex {
  private readonly syllables: Syllables;
  private readonly rarity: Idf;
  /** What of the question a phrase explains, how much of the phrase that is, and which of its pairs. */
  private readonly byPhrase: PhraseAccumulator;
  private readonly byPair: ScoreAccumulator;
  /** What of the question a family explains by all its phrases, and with what stands around them. */
  private readonly byFamily: ScoreAccumulator;
  private readonly byContext: ScoreAccumulator;
  /** By family: its best phrase and the score of that; -1 when nothing of it was found. */
  private readonly bestPhrase: Int32Array;
  private readonly bestScore: Float64Array;
  /** By family: whether it is wanted in any case. */
  private readonly isWanted: Uint8Array;

  constructor(
    private readonly phrases: PackedPhrases,
    private readonly weights: Weights = defaultWeights,
  ) {
    this.syllables = new Syllables(phrases.syllables);
    this.rarity = new Idf(phrases.idf, this.syllables);
    const accumulator = (size: number): ScoreAccumulator => new ScoreAccumulator(size);
    const { families } = phrases;
    const { length } = phrases.familyOf;
    this.byPhrase = new PhraseAccumulator(length);
    this.byPair = accumulator(length);
    this.byFamily = accumulator(families);
    this.byContext = accumulator(families);
    this.bestPhrase = new Int32Array(families).fill(-1);
    this.bestScore = new Float64Array(families);
    this.isWanted = new Uint8Array(families);
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
    for (const sums of [this.byPhrase, this.byPair, this.byFamily, this.byContext]) sums.clear();
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
    const reading = { typed, same: credit, other, asked: weight, told: rarity };
    this.byPhrase.addList(i, byPhrase, byPhrase.starts[plain]!, byPhrase.starts[plain + 1]!, reading);
    const value = { typed, same: weight * credit, other: weight * other };
    this.byFamily.addList(i, byFamily, byFamily.starts[plain]!, byFamily.starts[plain + 1]!, value);
    // What hardly speaks of the subject tells nothing by standing somewhere around it.
    if (slot.weight >= CONTEXT_WEIGHT)
      this.byContext.addList(i, byContext, byContext.starts[plain]!, byContext.starts[plain + 1]!, value);
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
    const { bestPhrase, isWanted } = this;
    for (const family of also) isWanted[family] = 1;
    const found = this.findBestPhrases(asked);
    const best = new Best(limit);
    for (const family of found) best.add(family, this.bestScore[family]!);
    const families = best.list();
    for (const family of families) isWanted[family] = 0;
    for (const family of also) {
      if (isWanted[family] === 1) families.push(family);
      isWanted[family] = 0;
    }
    const hits = families.map((family) =>
      bestPhrase[family] === -1 ? notMatching(family) : this.hit(bestPhrase[family]!, asked),
    );
    for (const family of found) bestPhrase[family] = -1;
    return hits;
  }

  /** Notes the best phrase of each family with its score. @returns the families of which a phrase was found */
  private findBestPhrases(asked: Asked): number[] {
    const { bestPhrase, bestScore, isWanted, byPhrase, byPair, byFamily, byContext, weights: w } = this;
    const { familyOf, sizes, pairSizes } = this.phrases;
    const least = MIN_QUERY_COVERAGE * asked.size;
    const found: number[] = [];
    for (const phrase of byPhrase.touched) {
      const explained = byPhrase.explained(phrase);
      const family = familyOf[phrase]!;
      if (explained < least && isWanted[family] === 0) continue;
      const question = explained / asked.size;
      const covered = Math.min(1, byPhrase.covered(phrase) / sizes[phrase]!);
      const inPairs = byPair.at(phrase);
      const pairs = asked.pairs > 0 ? inPairs / asked.pairs : question;
      const pairSize = pairSizes[phrase]!;
      const coveredPairs = pairSize > 0 ? Math.min(1, inPairs / pairSize) : covered;
      const worth = Math.min(1, question / w.worth);
      const bySingle =
        w.question * question +
        w.phrase * covered * worth +
        w.pairs * pairs +
        w.phrasePairs * coveredPairs * worth;
      const all = w.all * (byFamily.at(family) / asked.size);
      const context = w.context * (byContext.at(family) / asked.size);
      const isFirst = bestPhrase[family] === -1;
      const both = question * covered;
      // A power takes long: it is left out where even more would not make this phrase the best one.
      const atMost = bySingle + w.exact * both * both * both * both + all + context + ROUNDING;
      if (!isFirst && atMost <= bestScore[family]!) continue;
      const score = bySingle + w.exact * both ** 4 + all + context;
      if (isFirst) found.push(family);
      else if (score <= bestScore[family]!) continue;
      bestPhrase[family] = phrase;
      bestScore[family] = score;
    }
    return found;
  }

  private hit(phrase: number, asked: Asked): Hit {
    const { sizes, familyOf, isOfficial } = this.phrases;
    const family = familyOf[phrase]!;
    const queryCoverage = this.byPhrase.explained(phrase) / asked.size;
    return {
      family,
      score: this.bestScore[family]!,
      queryCoverage,
      phraseCoverage: Math.min(1, this.byPhrase.covered(phrase) / sizes[phrase]!),
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

import type { Query, QueryTerm, TermVariant } from '../analyzedQuery';
import { Best } from './best';
import { BestScores } from './bestScores';
import { type Hit, notMatching } from './hit';
import { Idf } from './idf';
import type { PackedPhrases } from './phraseIndex';
import { otherCredit, pairsOf } from './pairCredit';
import { type Asked, type Further, type Judgement, PhraseJudge, type Weights } from './phraseJudge';
import type { Reading } from './phraseOverlap';
import { ScoreAccumulator } from './scoreAccumulator';
import { Syllables } from './syllables';

/** Learned once from questions. */
export const defaultWeights: Weights = {
  question: 0.1,
  phrase: 0.18,
  pairs: 0.03,
  phrasePairs: 0.02,
  all: 0.22,
  context: 0.17,
  exact: 0.16,
  worth: 0.44,
};

/** Words of less weight are not looked for in what stands around names. */
const CONTEXT_WEIGHT = 0.1;
/** So many times as many as are wanted are judged first: the others, hundreds, need not be put in order then. */
const AHEAD = 2;
/** More than two ways of adding shares up differ by. */
const ROUNDING = 1e-6;

/** An inverted index of our own over names, everyday names and surroundings of procedure families. */
export class SearchIndex {
  private readonly syllables: Syllables;
  private readonly rarity: Idf;
  private readonly judge: PhraseJudge;
  /** What of the question a family explains by all its phrases, and with what stands around them. */
  private readonly byFamily: ScoreAccumulator;
  private readonly byContext: ScoreAccumulator;
  /** By family: the most that its best phrase can come to. */
  private readonly most: Float64Array;
  /** By family: whether it is wanted in any case. */
  private readonly isWanted: Uint8Array;
  /** By family: what it came to, null where it came to nothing, undefined while it was not judged. */
  private readonly judgements: (Judgement | null | undefined)[];

  constructor(
    private readonly phrases: PackedPhrases,
    private readonly weights: Weights = defaultWeights,
  ) {
    this.syllables = new Syllables(phrases.syllables);
    this.rarity = new Idf(phrases.idf, this.syllables);
    const accumulator = (size: number): ScoreAccumulator => new ScoreAccumulator(size);
    const { families } = phrases;
    this.judge = new PhraseJudge(phrases, weights, this.syllables.plainCount);
    this.byFamily = accumulator(families);
    this.byContext = accumulator(families);
    this.most = new Float64Array(families);
    this.isWanted = new Uint8Array(families);
    this.judgements = new Array<undefined>(families).fill(undefined);
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
    this.byFamily.clear();
    this.byContext.clear();
    const readings = query.flatMap((slot, i) =>
      weights[i] === 0
        ? []
        : slot.variants.flatMap(
            (variant, number) => this.reading(i, number, slot, variant, weights[i]!, isMarked) ?? [],
          ),
    );
    const pairs = pairsOf(query, weights, isMarked);
    const asked = { size: sum(weights), pairs: sum(pairs.weights) };
    this.judge.ask(readings, asked, pairs.credit);
    return this.hits(asked, limit, also);
  }

  private mostTelling(variants: readonly TermVariant[]): number {
    return Math.max(0, ...variants.map(({ word, weight }) => weight * this.rarity.of(word)));
  }

  /** One reading of a word: what it explains in families, in what stands around them, and in phrases. */
  private reading(
    i: number,
    number: number,
    slot: QueryTerm,
    { word, weight: credit }: TermVariant,
    weight: number,
    isMarked: boolean,
  ): Reading | null {
    const { syllables } = this;
    const { byFamily, byContext } = this.phrases;
    const plain = syllables.plainId(word);
    if (plain < 0) return null;
    const typed = syllables.accentId(word);
    const rarity = this.rarity.of(word);
    const other = credit * otherCredit(word, isMarked);
    const asked = { same: weight * credit, other: weight * other };
    const value = { typed, ...asked };
    this.byFamily.addList(i, byFamily, byFamily.starts[plain]!, byFamily.starts[plain + 1]!, value);
    // What hardly speaks of the subject tells nothing by standing somewhere around it.
    if (slot.weight >= CONTEXT_WEIGHT)
      this.byContext.addList(i, byContext, byContext.starts[plain]!, byContext.starts[plain + 1]!, value);
    return {
      slot: i,
      variant: number,
      credit,
      hasDiacritics: word.hasDiacritics,
      plain,
      typed,
      asked,
      told: { same: rarity * credit, other: rarity * other },
    };
  }

  /** Of the families those that fit best, each by its best phrase. */
  private hits(asked: Asked, limit: number, also: readonly number[]): Hit[] {
    const { isWanted, judgements } = this;
    const judged: number[] = [];
    const scores = new BestScores(limit);
    const judge = (family: number): void => {
      if (judgements[family] !== undefined) return;
      // What cannot outdo so many that were judged need not be looked at.
      const enough = scores.least - ROUNDING;
      if (isWanted[family] === 0 && this.most[family]! < enough) return;
      const further = this.further(family, asked);
      const found = this.judge.judge(family, further, isWanted[family] === 1, enough);
      judgements[family] = found;
      judged.push(family);
      if (found) scores.add(found.score);
    };
    for (const family of also) isWanted[family] = 1;
    // Those that may come to most come first: the fewer of the others are worth a look.
    const likeliest = this.likeliest(asked, AHEAD * limit);
    for (const family of also) judge(family);
    for (const family of likeliest) judge(family);
    for (const family of this.worthALook(scores.least - ROUNDING)) judge(family);
    const best = new Best(limit);
    for (const family of judged) {
      const found = judgements[family];
      if (found) best.add(family, found.score);
    }
    const families = best.list();
    for (const family of families) isWanted[family] = 0;
    for (const family of also) {
      if (isWanted[family] === 1) families.push(family);
      isWanted[family] = 0;
    }
    const hits = families.map((family) => this.hit(family, judgements[family] ?? null, asked));
    for (const family of judged) judgements[family] = undefined;
    return hits;
  }

  /** The families that may come to most by all their phrases together: the best are mostly among them. */
  private likeliest(asked: Asked, limit: number): number[] {
    const best = new Best(limit);
    const { all, context } = this.weights;
    for (const family of this.byFamily.touched) {
      // No phrase explains more than all phrases together.
      const share = this.byFamily.at(family) / asked.size;
      const around = this.byContext.at(family) / asked.size;
      const most = this.judge.atMost(share) + all * share + context * around;
      this.most[family] = most;
      best.add(family, most);
    }
    return best.list();
  }

  /** The families that may come to so much. */
  private worthALook(enough: number): number[] {
    const { most } = this;
    const worth: number[] = [];
    for (const family of this.byFamily.touched) if (most[family]! >= enough) worth.push(family);
    return worth;
  }

  private further(family: number, { size }: Asked): Further {
    const { all, context } = this.weights;
    return {
      all: all * (this.byFamily.at(family) / size),
      context: context * (this.byContext.at(family) / size),
    };
  }

  private hit(family: number, found: Judgement | null, asked: Asked): Hit {
    if (!found) return notMatching(family);
    const { phrase, score, explained, covered, pairs } = found;
    const { sizes, isOfficial } = this.phrases;
    const queryCoverage = explained / asked.size;
    return {
      family,
      score,
      queryCoverage,
      phraseCoverage: Math.min(1, covered / sizes[phrase]!),
      pairs: asked.pairs > 0 ? pairs / asked.pairs : queryCoverage,
      familyCoverage: this.byFamily.at(family) / asked.size,
      contextCoverage: this.byContext.at(family) / asked.size,
      idfMass: this.byFamily.at(family),
      official: isOfficial[phrase] === 1,
    };
  }
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

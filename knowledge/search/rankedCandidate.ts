import type { Family } from '../families';
import type { AttributeMatch } from './attributes';
import type { Hit } from './index/hit';
import type { NearDuplicateCounts } from './nearDuplicates';
import {
  type FeatureContext,
  type GapToBest,
  namedFeatures,
  type RankingFeatures,
  rankingVector,
  setNearDuplicates,
} from './rankingFeatures';
import { linearScoreOf, type RankingModel, rankingScoreOf } from './rankingModel';

/** A family that may be meant. */
export interface Candidate extends FeatureContext {
  /** How well it fits, in nats; see `rankingScore`. */
  readonly score: number;
  readonly features: RankingFeatures;
}

/** What a candidate is known by before it is compared with the others. */
export type Fit = Omit<Candidate, 'score' | 'features' | 'nearDuplicates' | 'gapToBest'>;

const noTwins: NearDuplicateCounts = { first: 0, rival: 0, open: 0 };
const noGap: GapToBest = { hit: 0, meaning: 0, closest: 0 };
const noVector = new Float64Array(0);

/** A candidate while it is ranked: dozens a search, of which hardly one is asked for its features by their names. */
export class RankedCandidate implements Candidate {
  readonly family: Family;
  readonly hit: Hit;
  readonly common: boolean;
  readonly meaning: number;
  readonly closest: number;
  readonly actions: AttributeMatch;
  readonly qualifiers: AttributeMatch;
  readonly forOthers: number;
  readonly nameLength: number;
  gapToBest = noGap;
  nearDuplicates = noTwins;
  score = 0;
  private vector: Float64Array = noVector;
  private named: RankingFeatures | undefined;

  constructor(fit: Fit) {
    this.family = fit.family;
    this.hit = fit.hit;
    this.common = fit.common;
    this.meaning = fit.meaning;
    this.closest = fit.closest;
    this.actions = fit.actions;
    this.qualifiers = fit.qualifiers;
    this.forOthers = fit.forOthers;
    this.nameLength = fit.nameLength;
  }

  get features(): RankingFeatures {
    return (this.named ??= namedFeatures(this.vector));
  }

  /** By the linear score alone. */
  judgeRoughly(gapToBest: GapToBest, { weights }: RankingModel): void {
    this.gapToBest = gapToBest;
    this.vector = rankingVector(this);
    this.score = linearScoreOf(this.vector, weights);
  }

  /** By the whole model, told apart from its twins. */
  judge(nearDuplicates: NearDuplicateCounts, model: RankingModel): void {
    this.nearDuplicates = nearDuplicates;
    setNearDuplicates(this.vector, this);
    this.named = undefined;
    this.score = rankingScoreOf(this.vector, model);
  }
}

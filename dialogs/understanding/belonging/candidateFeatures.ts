import { type CandidateFeature, candidateFeatureNames } from '../../../knowledge/belongingModel';
import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { agreement } from '../entities/agreement';
import { coverageOf } from '../entities/needCoverage';
import { haveSameMatter } from '../entities/sameMatter';
import type { TurnAnalysis } from '../turnAnalysis';
import { likenessToWritten } from './likenessToWritten';
import type { Pool } from './pool';
import { standing } from './standing';

/** The place among siblings of what is none. */
const NO_SIBLING = 9;

/** What is looked at of one procedure that may be meant, in the order of `candidateFeatureNames`. */
export function candidateFeatures(heard: TurnAnalysis, pool: Pool, family: Family): number[] {
  const alone = standing(pool.alone, [family]);
  const matter = standing(pool.withMatter, [family]);
  const acted = standing(pool.withAct, [family]);
  const features: Record<CandidateFeature, number> = {
    isHand: +pool.spokenOf.some(({ id }) => id === family.id),
    isOffered: +(heard.memory.choices?.includes(family.main.code) ?? false),
    aloneGap: alone.gap,
    aloneRank: alone.rank,
    aloneLead: alone.lead,
    matterGap: matter.gap,
    matterRank: matter.rank,
    matterLead: matter.lead,
    actedGap: acted.gap,
    actedRank: acted.rank,
    ...named(alone.found),
    matterPhrase: matter.found?.features.phrase ?? 0,
    matterQuestion: matter.found?.features.question ?? 0,
    actedPhrase: acted.found?.features.phrase ?? 0,
    ...traits(alone.found, alone.found ?? matter.found ?? acted.found),
    ...besideHand(heard, pool, family),
    isNamed: +heard.search.named.some((one) => one.family.id === family.id),
    asked: likenessToWritten(heard, family),
  };
  return candidateFeatureNames.map((name) => features[name]);
}

/** How the message alone calls it. */
function named(found: Candidate | undefined) {
  return {
    phrase: found?.features.phrase ?? 0,
    question: found?.features.question ?? 0,
    agreement: found ? agreement(found) : 0,
    closest: found?.features.closest ?? 0,
    meaning: found?.meaning ?? 0,
  };
}

/** @param alone as the message alone finds it @param found by whichever search */
function traits(alone: Candidate | undefined, found: Candidate | undefined) {
  return {
    common: +(found?.common ?? false),
    actsMatched: alone?.actions.matched ?? 0,
    actsMissing: found?.actions.missing ?? 0,
    actsExtra: found?.actions.extra ?? 0,
    qualifiersMatched: alone?.qualifiers.matched ?? 0,
    qualifiersMissing: found?.qualifiers.missing ?? 0,
    qualifiersExtra: found?.qualifiers.extra ?? 0,
    forOthers: found?.forOthers ?? 0,
  };
}

/** How it stands to the procedure in hand, and which of them speaks of what is said. */
function besideHand({ search, knowledge }: TurnAnalysis, { hand, siblings }: Pool, family: Family) {
  const coverage = coverageOf(knowledge);
  const { terms } = search.question;
  const own = coverage.uncovered(terms, family);
  const ofHand = coverage.uncovered(terms, hand);
  const at = siblings.findIndex((one) => one.family.id === family.id);
  const sibling = siblings[at];
  return {
    sibling: sibling ? at : NO_SIBLING,
    siblingMatched: sibling ? sibling.actions.matched + sibling.qualifiers.matched : 0,
    siblingCoverage: sibling?.hit.queryCoverage ?? 0,
    unsaid: own.words,
    unsaidPairs: own.pairs,
    knowsMore: ofHand.words - own.words,
    knowsMorePairs: ofHand.pairs - own.pairs,
    sameField: +(family.main.field === hand.main.field),
    sameAgency: +(family.main.agency === hand.main.agency),
    sameActs: +knowledge.finder.twins.haveSameActs(hand, family),
    sameMatter: +haveSameMatter(hand, family, knowledge),
  };
}

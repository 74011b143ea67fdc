import { type TurnFeature, turnFeatureNames } from '../../../knowledge/belongingModel';
import type { Belonging } from '../../../knowledge/belongingModel';
import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { confirms } from '../circumstanceOfActive';
import { agreement } from '../entities/agreement';
import { coverageOf } from '../entities/needCoverage';
import { nearestKnownName } from '../entities/nearestKnownName';
import { asksWhichOfTwo, tellsCircumstance } from '../entities/tellsCircumstance';
import { isAnnounced, isOwnWish, isQuestion } from '../entities/sentenceRoles';
import { asksYesNo } from '../entities/yesNo';
import { lawAndHostility } from '../recognizers/lawAndHostility';
import type { TurnAnalysis } from '../turnAnalysis';
import { likenessToWritten } from './likenessToWritten';
import type { Pool } from './pool';
import { standing } from './standing';

/** Log-odds beyond this tell no more. */
const MAX_LEAD = 12;
const MAX_COUNT = { breadth: 10, siblings: 5 };

/**
 * What is looked at of a message with a procedure in hand, in the order of `turnFeatureNames`.
 * @param cues log-odds by its words
 */
export function turnFeatures(heard: TurnAnalysis, pool: Pool, cues: Record<Belonging, number>): number[] {
  const features: Record<TurnFeature, number> = {
    ...ofSearch(heard),
    ...ofForm(heard),
    ...ofElsewhere(heard),
    ...ofHand(heard, pool),
    ...ofFirst(heard, pool),
    ...ofSiblings(pool),
    cueHand: cues.hand,
    cueOther: cues.other,
    cueNone: cues.none,
  };
  return turnFeatureNames.map((name) => features[name]);
}

function ofSearch({ search, estimate, subjectTermCount }: TurnAnalysis) {
  const { question, traitsAsked, named, breadth, known, knownPairs } = search;
  return {
    confidence: estimate.confidence,
    inScope: estimate.inScope,
    subject: subjectTermCount,
    words: question.words.length,
    continues: +question.continues,
    asksTheSame: +question.asksTheSame,
    pointsBack: +question.pointsBack,
    traits: traitsAsked,
    namesVerb: +question.namesVerb,
    named: named.length,
    breadth: Math.min(breadth, MAX_COUNT.breadth),
    known,
    knownPairs,
  };
}

/** How it asks, and for what. */
function ofForm({ text, facets, knowledge }: TurnAnalysis) {
  return {
    namesAct: +knowledge.finder.namesAct(text),
    facets: facets.filter((facet) => facet !== 'overview').length,
    documents: +facets.includes('documents'),
    fee: +facets.includes('fee'),
    time: +facets.includes('time'),
    place: +facets.includes('place'),
    steps: +facets.includes('steps'),
    conditions: +facets.includes('conditions'),
    yesNo: +asksYesNo(text),
    tells: +tellsCircumstance(text),
    confirms: +confirms.test(text),
    whichOfTwo: +asksWhichOfTwo(text),
    asks: +isQuestion(text),
    announces: +isAnnounced(text),
    wishes: +isOwnWish(text),
  };
}

/** How like it is to what is no procedure that is held. */
function ofElsewhere(heard: TurnAnalysis) {
  const { text, knowledge } = heard;
  const { law, hostile } = lawAndHostility(heard);
  const [service] = knowledge.services.rank(text);
  return {
    law,
    hostile,
    knownName: nearestKnownName(heard)?.fit ?? 0,
    serviceName: service?.name ?? 0,
    serviceExplained: service?.explained ?? 0,
    serviceLikelihood: service?.likelihood ?? 0,
  };
}

function ofHand(heard: TurnAnalysis, { spokenOf, alone, withMatter }: Pool) {
  const { text, knowledge } = heard;
  const unsaid = spokenOf.map((one) => coverageOf(knowledge).uncovered(heard.search.question.terms, one));
  const own = standing(alone, spokenOf);
  const completed = standing(withMatter, spokenOf);
  return {
    offered: heard.activeProcedure ? 0 : spokenOf.length,
    handUnsaid: Math.min(...unsaid.map(({ words }) => words)),
    handUnsaidPairs: Math.min(...unsaid.map(({ pairs }) => pairs)),
    handCoverage: Math.max(...spokenOf.map((one) => knowledge.finder.coverage(text, one))),
    handGap: own.gap,
    handRank: own.rank,
    handMatterLead: completed.lead,
    handMatterRank: completed.rank,
    handAsked: Math.max(...spokenOf.map((one) => likenessToWritten(heard, one))),
    ...missingIn(own.found ?? completed.found),
  };
}

/** What is said to be done, and of whom, that the procedure in hand is for or not. */
function missingIn(hand: Candidate | undefined) {
  return {
    handActsMatched: hand?.actions.matched ?? 0,
    handActsMissing: hand?.actions.missing ?? 0,
    handQualifiersMissing: hand?.qualifiers.missing ?? 0,
  };
}

function ofSiblings({ siblings }: Pool) {
  const [first, second] = siblings;
  return {
    siblings: Math.min(siblings.length, MAX_COUNT.siblings),
    siblingActs: first?.actions.matched ?? 0,
    siblingQualifiers: first?.qualifiers.matched ?? 0,
    siblingMissing: first ? first.actions.missing + first.qualifiers.missing : 0,
    siblingCoverage: first?.hit.queryCoverage ?? 0,
    siblingLead: first && second ? Math.max(-MAX_LEAD, Math.min(MAX_LEAD, first.score - second.score)) : 0,
  };
}

/** What fits the message alone best. */
function ofFirst({ search, knowledge }: TurnAnalysis, { hand, spokenOf, alone, families }: Pool) {
  const [first] = alone;
  const unsaid = (family: Family): number =>
    coverageOf(knowledge).uncovered(search.question.terms, family).words;
  return {
    othersUnsaid: Math.min(1, ...families.filter((family) => !spokenOf.includes(family)).map(unsaid)),
    firstUnsaid: first ? unsaid(first.family) : 1,
    firstAgreement: first ? agreement(first) : 0,
    firstPhrase: first?.features.phrase ?? 0,
    firstQuestion: first?.features.question ?? 0,
    firstClosest: first?.features.closest ?? 0,
    firstCommon: +(first?.common ?? false),
    firstField: +(first?.family.main.field === hand.main.field),
  };
}

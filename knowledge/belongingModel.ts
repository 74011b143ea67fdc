import { z } from 'zod';
import { boostedTreesSchema } from './search/models/boostedTrees';
import { TextClassifier } from './search/models/textClassifier';

/** To what a message belongs: the procedure in hand, another one, or something that is no procedure. */
export const belongings = ['hand', 'other', 'none'] as const;
export type Belonging = (typeof belongings)[number];

/** What is looked at of a message with a procedure in hand; the cues are log-odds by its words, a number a belonging. */
export const turnFeatureNames = [
  'confidence',
  'inScope',
  'subject',
  'words',
  'continues',
  'asksTheSame',
  'pointsBack',
  'traits',
  'namesVerb',
  'namesAct',
  'facets',
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'conditions',
  'yesNo',
  'tells',
  'confirms',
  'whichOfTwo',
  'asks',
  'announces',
  'wishes',
  'law',
  'hostile',
  'knownName',
  'serviceName',
  'serviceExplained',
  'serviceLikelihood',
  'offered',
  'handUnsaid',
  'handUnsaidPairs',
  'handCoverage',
  'handGap',
  'handRank',
  'handMatterLead',
  'handMatterRank',
  'handAsked',
  'handActsMatched',
  'handActsMissing',
  'handQualifiersMissing',
  'othersUnsaid',
  'firstUnsaid',
  'firstAgreement',
  'firstPhrase',
  'firstQuestion',
  'firstClosest',
  'firstCommon',
  'firstField',
  'named',
  'breadth',
  'known',
  'knownPairs',
  'siblings',
  'siblingActs',
  'siblingQualifiers',
  'siblingMissing',
  'siblingCoverage',
  'siblingLead',
  'cueHand',
  'cueOther',
  'cueNone',
] as const;
export type TurnFeature = (typeof turnFeatureNames)[number];

/** What is looked at of one procedure that may be meant, beside the message. */
export const candidateFeatureNames = [
  'isHand',
  'isOffered',
  'aloneGap',
  'aloneRank',
  'aloneLead',
  'matterGap',
  'matterRank',
  'matterLead',
  'actedGap',
  'actedRank',
  'sibling',
  'siblingMatched',
  'siblingCoverage',
  'phrase',
  'question',
  'agreement',
  'closest',
  'meaning',
  'matterPhrase',
  'matterQuestion',
  'actedPhrase',
  'common',
  'isNamed',
  'unsaid',
  'unsaidPairs',
  'knowsMore',
  'knowsMorePairs',
  'actsMatched',
  'actsMissing',
  'actsExtra',
  'qualifiersMatched',
  'qualifiersMissing',
  'qualifiersExtra',
  'forOthers',
  'sameField',
  'sameAgency',
  'sameActs',
  'sameMatter',
  'asked',
] as const;
export type CandidateFeature = (typeof candidateFeatureNames)[number];

/** The features of a procedure that may be meant, and of the message behind them. */
export const weighedFeatureNames = [
  ...candidateFeatureNames.map((name) => `candidate.${name}`),
  ...turnFeatureNames,
];

const turnTrees = boostedTreesSchema(turnFeatureNames);

/** `belonging.json`: what words say of it, what the message says of it, and which procedure is meant. */
export const BelongingModelFile = z.strictObject({
  cues: z.strictObject({ hand: TextClassifier, other: TextClassifier, none: TextClassifier }),
  turn: z.strictObject({ hand: turnTrees, other: turnTrees, none: turnTrees }),
  candidate: boostedTreesSchema(weighedFeatureNames),
});
export type BelongingModel = z.infer<typeof BelongingModelFile>;

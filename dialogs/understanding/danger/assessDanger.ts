import { PhraseMatcher } from '../../../language/phraseMatcher';
import { type TopicModel, topicProbabilities } from '../../../language/topicClassifier';
import { word, words } from '../../../language/words';
import unmistakable from '../../data/danger/unmistakable.json';
import wording from '../../data/danger/wording.json';
import { ageIn } from '../entities/age';
import { byRule, certainKind, speaksOfElsewhere } from './byRule';
import { conceptsOf, dangerFeatures } from './dangerFeatures';
import { type DangerKind, dangerKinds } from './kinds';
import { firstNumber, likeliestKind, secondNumber } from './likeliestKind';
import { asWritten, standardWords } from './standardWords';
import { messageWindows } from './windows';

export interface Danger {
  kind: DangerKind;
  /** 0 to 1. */
  probability: number;
  /** Whether the words speak of a child. */
  ofChild: boolean;
  /** A number that may be the right one as well as the first of its kind. */
  also?: string;
}

/** How much the most alarming clause counts beside the whole message. */
const CLAUSE_SHARE = 0.4;
/** In log-odds: from here on somebody is taken to be in danger; surer where there are few words to judge by. */
const THRESHOLD = -0.7;
const SHORT_THRESHOLD = 1.2;
const SHORT_WORDS = 3;
const MAX_LOG_ODDS = 8;
/** Of violence against a child and sexual violence together, the part from which words for the young mean a child. */
const CHILD_SHARE = 0.2;
/** Up to so many words, an unmistakable phrase decides by itself. */
const UNMISTAKABLE_WORDS = 9;
/** Up to so many words, one that asks for papers, penalties or hours asks for nothing else. */
const QUESTION_WORDS = 25;

const unmistakableWords = new PhraseMatcher<DangerKind>(
  dangerKinds.flatMap((kind) =>
    unmistakable.phrases[kind].flatMap(asWritten).map((phrase) => [phrase, kind] as const),
  ),
);
const ruledOut = new Set(unmistakable.unlessConcepts);
const harmlessWithAge = new Set(wording.harmlessWithAge);
const accentsNeeded = new Set(unmistakable.accentsNeeded);

/**
 * Whether somebody is in danger now, and in which. Papers about a death, rules on fires, losses of long ago and
 * figures of speech are none.
 * @param model the learned part
 */
export function assessDanger(text: string, model: TopicModel): Danger | null {
  const length = words(text).length;
  if (length === 0) return null;
  if (length <= QUESTION_WORDS && speaksOfElsewhere(text)) return null;
  const { logOdds, kind, childShare, chances } = judge(text, model);
  const sure = unmistakableKind(text) ?? byRuleBeside(kind, logOdds < THRESHOLD, text);
  const threshold = length <= SHORT_WORDS ? SHORT_THRESHOLD : THRESHOLD;
  if (!sure && logOdds < threshold) return null;
  const concepts = conceptsOf(text);
  if (!sure && logOdds < 0 && tellsOnlyOfAge(text, concepts)) return null;
  if (!sure && kind === 'missing-person' && (tellsOfDeath(concepts) || isOldAtHome(text, logOdds, concepts)))
    return null;
  const ofChild = concepts.has('child');
  const kinds = model.topics.slice(1) as DangerKind[];
  const likeliest = ofVictim(sure ?? kind, ofChild && childShare >= CHILD_SHARE);
  const found = byRule(text, likeliest, (one) => chances[kinds.indexOf(one)] ?? 0);
  const also = secondNumber(kinds, chances, found);
  return {
    kind: found,
    probability: sure ? 1 : 1 / (1 + Math.exp(-logOdds)),
    ofChild,
    ...(also && !sure ? { also } : {}),
  };
}

/** Of kinds for which one number is called, the one that was learned stays: a husband with a knife is no stranger. */
function byRuleBeside(learned: DangerKind, isUnlikely: boolean, text: string): DangerKind | undefined {
  const ruled = certainKind(text);
  return ruled && !isUnlikely && firstNumber(ruled) === firstNumber(learned) ? learned : ruled;
}

/** "Ông nội 79 tuổi đi đứng khó": how old somebody is makes nothing worse, where nothing that happens is told. */
function tellsOnlyOfAge(text: string, concepts: ReadonlySet<string>): boolean {
  return ageIn(text) !== null && [...concepts].every((concept) => harmlessWithAge.has(concept));
}

/** "Ông nội mất hôm qua" died; nobody looks for him. */
function tellsOfDeath(concepts: ReadonlySet<string>): boolean {
  return concepts.has('deathnews') && !concepts.has('missing');
}

/** "Ba 79 tuổi đi đứng khó nên má đi thay": an old man, of whom nobody says that he is gone. */
function isOldAtHome(text: string, logOdds: number, concepts: ReadonlySet<string>): boolean {
  return logOdds < 0 && ageIn(text) !== null && !concepts.has('missing');
}

/** Sexual violence against a child is told to the child protection line first; a grown daughter is none. */
function ofVictim(kind: DangerKind, isChild: boolean): DangerKind {
  return kind === 'sexual-violence' && isChild ? 'child-abuse' : kind;
}

/** Log-odds of danger over the whole message and its most alarming clause, and what that clause speaks of. */
function judge(text: string, model: TopicModel): Score {
  const [whole, ...clauses] = messageWindows(text).map((part) => score(part, model)) as [Score, ...Score[]];
  const worst = clauses.reduce((most, one) => (one.logOdds > most.logOdds ? one : most), whole);
  const mixed = (1 - CLAUSE_SHARE) * whole.logOdds + CLAUSE_SHARE * worst.logOdds;
  return { ...worst, logOdds: Math.max(whole.logOdds, mixed) };
}

interface Score {
  logOdds: number;
  kind: DangerKind;
  /** Of violence against a child and sexual violence together, how much is the former; 0 to 1. */
  childShare: number;
  /** Of every kind, in the order of the model. */
  chances: readonly number[];
}

function score(text: string, model: TopicModel): Score {
  const [none = 1, ...kinds] = topicProbabilities(model, dangerFeatures(text));
  const odds = Math.log((1 - none + 1e-6) / (none + 1e-6));
  const chanceOf = (kind: DangerKind): number => kinds[model.topics.indexOf(kind) - 1] ?? 0;
  const child = chanceOf('child-abuse');
  return {
    logOdds: Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, odds)),
    kind: likeliestKind(model.topics.slice(1) as DangerKind[], kinds),
    childShare: child / (child + chanceOf('sexual-violence') + 1e-9),
    chances: kinds,
  };
}

/** The danger that a short message names outright. */
function unmistakableKind(text: string): DangerKind | undefined {
  const read = standardWords(text).map(word);
  if (read.length > UNMISTAKABLE_WORDS) return undefined;
  const [first] = unmistakableWords.matchLongest(read).filter(
    ({ phrase, from, to }) =>
      !accentsNeeded.has(phrase) ||
      read
        .slice(from, to)
        .map(({ text: typed }) => typed)
        .join(' ') === phrase,
  );
  if (!first || [...conceptsOf(text)].some((concept) => ruledOut.has(concept))) return undefined;
  return first.value;
}

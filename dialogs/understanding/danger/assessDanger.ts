import { looksEnglish } from '../../../language/looksEnglish';
import { PhraseMatcher } from '../../../language/phraseMatcher';
import { hasDiacritics } from '../../../language/syllable';
import { networkProbabilities, type TopicNetwork } from '../../../language/topicNetwork';
import { word, words } from '../../../language/words';
import unmistakable from '../../data/danger/unmistakable.json';
import { byRule, certainKind, speaksOfElsewhere } from './byRule';
import { dangerFeatures, writtenConceptsOf } from './dangerFeatures';
import { isHarmless } from './harmless';
import { type DangerKind, dangerKinds } from './kinds';
import { childNumber, firstNumber, likeliestKind, secondNumber } from './likeliestKind';
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

/**
 * In log-odds: so much likelier than it was learned is danger taken to be. To miss one is worse than to ask for nothing, and
 * people in danger write as nobody wrote before.
 */
const CAUTION = 2;
/** How much the most alarming clause counts beside the whole message. */
const CLAUSE_SHARE = 0.4;
/** In log-odds: from here on somebody is taken to be in danger; surer where there are few words to judge by. */
const THRESHOLD = -1.3;
const SHORT_THRESHOLD = 1.2;
const SHORT_WORDS = 3;
const MAX_LOG_ODDS = 8;
/** How much a message typed without marks counts as it reads with its likeliest marks. */
const READ_SHARE = 0.3;
/** In log-odds: what is surer than this, either way, is so whatever the marks. */
const READ_BELOW = 5;
/** Of violence against a child and sexual violence together, the part from which words for the young mean a child. */
const CHILD_SHARE = 0.2;
/** Up to so many words, an unmistakable phrase decides by itself. */
const UNMISTAKABLE_WORDS = 9;
/** In log-odds: an unmistakable phrase of which the learned part is surer than this that it is none is said of another thing. */
const SURELY_NONE = -3.7;
/** Up to so many words, one that asks for papers, penalties or hours asks for nothing else. */
const QUESTION_WORDS = 25;

const unmistakableWords = new PhraseMatcher<DangerKind>(
  dangerKinds.flatMap((kind) =>
    unmistakable.phrases[kind].flatMap(asWritten).map((phrase) => [phrase, kind] as const),
  ),
);
const ruledOut = new Set(unmistakable.unlessConcepts);
const accentsNeeded = new Set(unmistakable.accentsNeeded);
const saidAlone = new Set(unmistakable.saidAlone);

/**
 * Whether somebody is in danger now, and in which. Papers about a death, rules on fires, losses of long ago and
 * figures of speech are none.
 * @param model the learned part
 * @param restore puts the likeliest marks on a text that was typed without
 */
export function assessDanger(
  text: string,
  model: TopicNetwork,
  restore: (text: string) => string = unchanged,
): Danger | null {
  const length = words(text).length;
  if (length === 0) return null;
  if (length <= QUESTION_WORDS && speaksOfElsewhere(text)) return null;
  const { logOdds, kind, childShare, chances, read } = judgeAsRead(text, model, restore);
  const concepts = writtenConceptsOf(read);
  const named = logOdds < SURELY_NONE ? undefined : unmistakableKind(text, concepts);
  const sure = named ?? byRuleBeside(kind, logOdds < THRESHOLD, text);
  const threshold = length <= SHORT_WORDS ? SHORT_THRESHOLD : THRESHOLD;
  if (!sure && logOdds < threshold) return null;
  if (!sure && isHarmless({ text, read, concepts, kind, logOdds })) return null;
  const ofChild = concepts.has('child');
  const kinds = model.topics.slice(1) as DangerKind[];
  const likeliest = ofVictim(sure ?? kind, ofChild && childShare >= CHILD_SHARE);
  const found = byRule(text, likeliest, (one) => chances[kinds.indexOf(one)] ?? 0);
  const also = (sure ? undefined : secondNumber(kinds, chances, found)) ?? childNumber(found, ofChild);
  return {
    kind: found,
    probability: sure ? 1 : 1 / (1 + Math.exp(-logOdds)),
    ofChild,
    ...(also ? { also } : {}),
  };
}

/** Of kinds for which one number is called, the one that was learned stays: a husband with a knife is no stranger. */
function byRuleBeside(learned: DangerKind, isUnlikely: boolean, text: string): DangerKind | undefined {
  const ruled = certainKind(text);
  return ruled && !isUnlikely && firstNumber(ruled) === firstNumber(learned) ? learned : ruled;
}

/** Sexual violence against a child is told to the child protection line first; a grown daughter is none. */
function ofVictim(kind: DangerKind, isChild: boolean): DangerKind {
  return kind === 'sexual-violence' && isChild ? 'child-abuse' : kind;
}

function unchanged(text: string): string {
  return text;
}

/** Typed without marks, much reads like danger ("ma di thay") that is none with them ("má đi thay"). */
function judgeAsRead(
  text: string,
  model: TopicNetwork,
  restore: (text: string) => string,
): Score & { read: string } {
  const typed = judge(text, model);
  if (Math.abs(typed.logOdds) > READ_BELOW || hasDiacritics(text) || looksEnglish(text))
    return { ...typed, read: text };
  const read = restore(standardWords(text).join(' '));
  if (read === text) return { ...typed, read };
  const marked = judge(read, model);
  const mean = (a: number, b: number): number => (1 - READ_SHARE) * a + READ_SHARE * b;
  const chances = typed.chances.map((chance, i) => mean(chance, marked.chances[i] ?? 0));
  return {
    ...typed,
    read,
    logOdds: mean(typed.logOdds, marked.logOdds),
    kind: likeliestKind(model.topics.slice(1) as DangerKind[], chances),
    chances,
  };
}

/** Log-odds of danger over the whole message and its most alarming clause, and what that clause speaks of. */
function judge(text: string, model: TopicNetwork): Score {
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

function score(text: string, model: TopicNetwork): Score {
  const [none = 1, ...kinds] = withCaution(networkProbabilities(model, dangerFeatures(text)));
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

/** Danger likelier by `CAUTION`, its kinds among themselves as they were. */
function withCaution([none = 1, ...kinds]: readonly number[]): number[] {
  const likelier = kinds.map((chance) => chance * Math.exp(CAUTION));
  const all = likelier.reduce((sum, chance) => sum + chance, none);
  return [none, ...likelier].map((chance) => chance / all);
}

/**
 * The danger that a short message names outright.
 * @param concepts what its words speak of with their likeliest marks: "o cho" is a market, no stain
 */
function unmistakableKind(text: string, concepts: ReadonlySet<string>): DangerKind | undefined {
  const read = standardWords(text).map(word);
  if (read.length > UNMISTAKABLE_WORDS) return undefined;
  const [first] = unmistakableWords.matchLongest(read).filter(
    ({ phrase, from, to }) =>
      (!saidAlone.has(phrase) || to - from === read.length) &&
      (!accentsNeeded.has(phrase) ||
        read
          .slice(from, to)
          .map(({ text: typed }) => typed)
          .join(' ') === phrase),
  );
  if (!first || [...concepts].some((concept) => ruledOut.has(concept))) return undefined;
  return first.value;
}

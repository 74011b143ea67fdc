import type { Knowledge } from '../../knowledge/knowledge';
import type { PersonalDataKind } from '../../language/personalData/findPersonalData';
import { dayInVietnam } from '../../language/dates/dayInVietnam';
import { looksEnglish } from '../../language/looksEnglish';
import { maskPersonalData, withoutMasks } from '../../language/personalData/maskPersonalData';
import { tidy } from '../../language/text';
import { type Memory, withoutChoices } from '../memory';
import type { Danger } from './danger/assessDanger';
import { dangerIn } from './danger/dangerIn';
import { changedSubject } from './entities/changedSubject';
import { tellsOfRecentLoss } from './entities/recentLoss';
import { heldByRelated } from './heldByRelated';
import type { Intent } from './intent';
import { ofNamedLevel } from './ofNamedLevel';
import { otherThanInHand } from './otherThanInHand';
import type { Recognizer, Trace } from './recognizer';
import { actNeeded } from './recognizers/actNeeded';
import { anotherAct } from './recognizers/anotherAct';
import { askedQuestion } from './recognizers/askedQuestion';
import { attributeOnly, facetOnly, pointsBack } from './recognizers/facetOnly';
import { buttonLabel } from './recognizers/buttonLabel';
import { beside } from './recognizers/beside';
import { belonging } from './recognizers/belonging';
import { body } from './recognizers/body';
import { buttonTap } from './recognizers/buttonTap';
import { carriedAct } from './recognizers/carriedAct';
import { choicePosition } from './recognizers/choicePosition';
import { choiceSelection } from './recognizers/choiceSelection';
import { ellipsis, followUp } from './recognizers/followUp';
import { circumstance } from './recognizers/circumstance';
import { completed } from './recognizers/completed';
import { comparison } from './recognizers/comparison';
import { correction } from './recognizers/correction';
import { englishOnHand } from './recognizers/englishOnHand';
import { englishLaw } from './recognizers/englishLaw';
import { english, otherLanguage } from './recognizers/english';
import { emergency } from './recognizers/emergency';
import { fact } from './recognizers/fact';
import { generalLaw } from './recognizers/generalLaw';
import { hostile } from './recognizers/hostile';
import { anotherKnownName, knownName } from './recognizers/knownName';
import { penalty } from './recognizers/penalty';
import { paperNeeded } from './recognizers/paperNeeded';
import { lostInHand } from './recognizers/lostInHand';
import { multiIntent } from './recognizers/multiIntent';
import { office } from './recognizers/office';
import { officeFollowUp } from './recognizers/officeFollowUp';
import { otherCountry } from './recognizers/otherCountry';
import { previousProcedure } from './recognizers/previousProcedure';
import { procedure } from './recognizers/procedure';
import { procedureCode } from './recognizers/procedureCode';
import { provenance } from './recognizers/provenance';
import { report } from './recognizers/report';
import { relatedMatter } from './recognizers/relatedMatter';
import { hotline, service } from './recognizers/service';
import { sideQuestion } from './recognizers/sideQuestion';
import { smallTalk } from './recognizers/smallTalk';
import { street } from './recognizers/street';
import { unitFigure } from './recognizers/unitFigure';
import { memoryResumed, resumes } from './resumed';
import { Turn } from './turn';
import { toldPlace } from './recognizers/toldPlace';
import type { Thresholds } from './turnAnalysis';

/** No more of a message is looked at, not even for a cry for help at its end. */
const MAX_SAID_LENGTH = 2_000;

/** Tried in this order; the first that recognizes something wins. docs/architecture.md tells the same list. */
export const pipeline: readonly Recognizer[] = [
  emergency,
  buttonTap,
  buttonLabel,
  procedureCode,
  choicePosition,
  provenance,
  hotline,
  officeFollowUp,
  smallTalk,
  beside,
  unitFigure,
  street,
  body,
  office,
  lostInHand,
  circumstance,
  fact,
  englishOnHand,
  hostile,
  otherCountry,
  englishLaw,
  english,
  penalty,
  service,
  otherLanguage,
  comparison,
  previousProcedure,
  correction,
  facetOnly,
  carriedAct,
  anotherAct,
  relatedMatter,
  toldPlace,
  belonging,
  anotherKnownName,
  completed,
  followUp,
  pointsBack,
  choiceSelection,
  askedQuestion,
  ellipsis,
  attributeOnly,
  paperNeeded,
  actNeeded,
  sideQuestion,
  generalLaw,
  knownName,
  report,
  multiIntent,
  procedure,
];

export interface Understood {
  intent: Intent;
  trace: Trace;
  /** Kinds of personal data that the message held; they are masked, and the reply asks not to send them. */
  personalData: PersonalDataKind[];
  /** Whether the message tells that somebody near has died lately. */
  isBereaved: boolean;
  /** Whether it was written in English. */
  inEnglish: boolean;
  /** A danger that it may tell of, while something else is meant more surely. */
  perhaps?: Danger;
}

/**
 * In probability: so much sooner than was learned a question is answered, or choices are offered. Who writes lessons asks
 * for rarer things than citizens do: of questions by authors that nothing was learned from one in eighty more is answered,
 * and none wrong.
 */
const SOONER = { answer: 0.08, offer: 0.1 };

function sooner({ answer, offer }: Thresholds): Thresholds {
  return { answer: answer - SOONER.answer, offer: offer - SOONER.offer };
}

/** Understands one turn: a pure function of what was said, what is remembered and what is known. */
export function understand(
  said: string,
  memory: Memory,
  knowledge: Knowledge,
  now: Date,
  thresholds: Thresholds = sooner(knowledge.models.confidence),
): Understood {
  const { text, kinds } = maskPersonalData(tidy(said).slice(0, MAX_SAID_LENGTH));
  const asked = kinds.length > 0 ? withoutMasks(text) : text;
  const heard = {
    personalData: kinds,
    isBereaved: tellsOfRecentLoss(asked),
    inEnglish: looksEnglish(asked),
  };
  if (!/\p{L}/u.test(asked) && kinds.length > 0) return { ...onlyPersonalData, ...heard };
  // "Thôi, hỏi cái khác: …" lays down what was in hand.
  const instead = changedSubject(asked);
  const turn = instead
    ? new Turn(instead, withoutChoices(memory), knowledge, now, thresholds)
    : new Turn(asked, memory, knowledge, now, thresholds);
  const going = goingOn(turn);
  const found = {
    ...going,
    intent: heldByRelated(
      ofNamedLevel(going.intent, asked, { current: memory.current, knowledge }),
      asked,
      knowledge,
      dayInVietnam(now),
    ),
  };
  const isOutvoted = found.trace.outvoted?.[emergency.name] !== undefined;
  const perhaps = isOutvoted ? dangerIn(turn) : null;
  return { ...found, ...heard, ...(perhaps ? { perhaps } : {}) };
}

type Recognized = Pick<Understood, 'intent' | 'trace'>;

const onlyPersonalData: Recognized = {
  intent: { kind: 'smalltalk', topic: 'privacy' },
  trace: { recognizer: 'none', searches: 0 },
};

/**
 * What is recognized; another procedure, where the one in hand says nothing of what is asked; with the procedure before a
 * figure or a service in hand again where nothing else is meant.
 */
function goingOn(turn: Turn): Recognized {
  const found = recognized(turn);
  const other = otherThanInHand(turn, found.intent);
  if (other) return { ...found, intent: other };
  const memory = memoryResumed(found.intent, turn);
  if (!memory) return found;
  const again = recognized(new Turn(turn.said, memory, turn.knowledge, turn.now, turn.thresholds));
  return resumes(again.intent, memory) ? again : found;
}

function recognized(turn: Turn): Recognized {
  const outvoted: Record<string, number> = {};
  for (const recognizer of pipeline) {
    const { name } = recognizer;
    const found = recognizer.recognize(turn);
    if (found?.intent)
      return {
        intent: found.intent,
        trace: {
          recognizer: name,
          ...(Object.keys(outvoted).length > 0 ? { outvoted } : {}),
          searches: turn.searches.count,
        },
      };
    if (found) outvoted[name] = found.probability;
  }
  return {
    intent: { kind: 'fallback', confidence: 0 },
    trace: { recognizer: 'none', searches: turn.searches.count },
  };
}

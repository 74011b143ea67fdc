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
import type { Trace } from './recognizer';
import { emergency } from './recognizers/emergency';
import { memoryResumed, resumes } from './resumed';
import { Turn } from './turn';
import type { Thresholds } from './turnAnalysis';
import { pipeline } from './pipeline';

/** No more of a message is looked at, not even for a cry for help at its end. */
const MAX_SAID_LENGTH = 2_000;

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

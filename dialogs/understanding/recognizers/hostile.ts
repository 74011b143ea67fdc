import { onceFor } from '../../../knowledge/onceFor';
import { looksEnglish } from '../../../language/looksEnglish';
import { englishFacets } from '../entities/englishFacets';
import { foundInEnglish } from '../entities/englishStory';
import { maliceIn } from '../entities/malice';
import type { Recognized, Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { namesAnything } from '../entities/namesAnything';
import { ANSWERED_IN_ENGLISH } from './english';
import { namesUnheld } from './knownName';
import { asksOfChoices, CERTAIN_LAW, lawAndHostility } from './lawAndHostility';

/** A procedure that is surer than this is meant all the same … */
const CERTAIN_PROCEDURE = 0.6;
/** … and surer than this, where an act is named that no office helps with. */
const CERTAIN_BESIDE_MALICE = 0.75;
/** In English few procedures are named otherwise than by their names: a prompt to do harm need not be as sure. */
const CERTAIN_HARM_IN_ENGLISH = 0.8;
/** In English, one word that Vietnamese borrows ("passport") makes the search as sure as this. */
const CERTAIN_PROCEDURE_IN_ENGLISH = 0.9;

/** "Is it free?": nothing but a part of what is in hand, or of what was offered. */
function asksOnInEnglish({ text, memory }: Turn): boolean {
  if (!memory.current && !memory.choices) return false;
  const { facets, rest } = englishFacets(text);
  return facets.length > 0 && !namesAnything(rest);
}

/** So few words of a subject, with a matter in hand, go on from it: "nếu không làm kịp thì sao". */
const GOES_ON_MAX_WORDS = 1;

function asksOnOfHand({ memory, aboutProcedures: { subjectTermCount } }: Turn): boolean {
  return memory.current !== undefined && subjectTermCount <= GOES_ON_MAX_WORDS;
}

/** A prompt to do harm is owned up to before an English word in it is taken for a procedure. */
export const hostile: Recognizer = {
  name: 'hostile',
  recognize(turn) {
    if (turn.aboutProcedures.subjectTermCount === 0 || asksOfChoices(turn) || asksOnInEnglish(turn))
      return null;
    const { hostile: probability } = lawAndHostility(turn);
    const meant = maliceIn(turn.text, turn.knowledge.models.diacritics);
    const isEnglish = looksEnglish(turn.text) || meant === 'english';
    const { confidence } = turn.aboutProcedures.estimate;
    if (!meant && asksOnOfHand(turn)) return null;
    if (meant === 'english' || (meant && confidence < CERTAIN_BESIDE_MALICE))
      return ownUp(isEnglish, probability);
    if (isEnglish && isDoubtfulInEnglish(turn)) return ownUp(true, probability);
    if (probability < (isEnglish ? CERTAIN_HARM_IN_ENGLISH : CERTAIN_LAW)) return null;
    const certain = isEnglish ? CERTAIN_PROCEDURE_IN_ENGLISH : CERTAIN_PROCEDURE;
    if (confidence >= certain || namesInEnglish(turn) || callsService(turn)) return { probability };
    if (namesUnheld(turn)) return { probability };
    return ownUp(isEnglish, probability);
  },
};

/** In English, what rather is a prompt to do harm is owned up to where nothing is named that could be answered. */
const DOUBTFUL_IN_ENGLISH = { hostile: 0.5, service: 0.5 };

function isDoubtfulInEnglish(turn: Turn): boolean {
  const { law, hostile: probability } = lawAndHostility(turn);
  if (probability < DOUBTFUL_IN_ENGLISH.hostile || probability < law) return false;
  if ((turn.service?.confidence ?? 0) >= DOUBTFUL_IN_ENGLISH.service || namesUnheld(turn)) return false;
  return bestInEnglish(turn) < ANSWERED_IN_ENGLISH;
}

/** No way on is shown. */
export function ownUp(isEnglish: boolean, probability: number): Recognized {
  return {
    intent: { kind: 'fallback', confidence: 0, ...(isEnglish ? { english: true as const } : {}) },
    probability,
  };
}

/** "My e-visa ends next week. I'd like to stay longer": a clause that names a procedure so surely asks for no harm. */
const NAMED_BESIDE_HARM = 0.7;

function namesInEnglish(turn: Turn): boolean {
  return turn.knowledge.english.isEnglish(turn.text) && bestInEnglish(turn) >= NAMED_BESIDE_HARM;
}

/** In English, who calls a service of the city by so much of its name asks for no harm: "karaoke next door is so loud". */
const CALLED_BESIDE_HARM = { confidence: 0.9, near: 0.7 };

function callsService({ service }: Turn): boolean {
  const { confidence, near } = CALLED_BESIDE_HARM;
  return service?.english === true && service.confidence >= confidence && (service.near ?? 0) >= near;
}

/** How well the best English name fits, of a story in any of its clauses. */
const bestInEnglish = onceFor(({ text, knowledge }: Turn): number => {
  const { rest } = englishFacets(text);
  const [best] = foundInEnglish(text, rest, { index: knowledge.english, limit: 1 });
  return best?.score ?? 0;
});

/** Of what may be a prompt to do harm a procedure that is less sure than this is no answer, nor is a list of several. */
const DOUBTFUL_HARM = { hostile: 0.1, confidence: 0.5 };

export function isDoubtfulHarm(turn: Turn): boolean {
  if (goesOnToAnother(turn)) return false;
  const { law, hostile } = lawAndHostility(turn);
  const { confidence } = turn.aboutProcedures.estimate;
  return hostile >= DOUBTFUL_HARM.hostile && hostile > law && confidence < DOUBTFUL_HARM.confidence;
}

/** "À còn hộ chiếu thì sao" after another procedure: what most people come for, called by its name and nothing else. */
function goesOnToAnother({ aboutProcedures: { activeProcedure, search } }: Turn): boolean {
  return (
    activeProcedure !== undefined &&
    search.question.continues &&
    search.question.asksTheSame &&
    search.named.some(({ common }) => common)
  );
}

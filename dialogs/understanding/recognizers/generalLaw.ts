import { onceFor } from '../../../knowledge/onceFor';
import { looksEnglish } from '../../../language/looksEnglish';
import { topicFeatures, topicProbabilities } from '../../../language/topicClassifier';
import { durationAsked } from '../../procedure/duration';
import { englishFacets } from '../entities/englishFacets';
import { speaksOfAll } from '../entities/doubt';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { leadOf } from '../withMatter';
import { NAMED_IN_ENGLISH, namesAnything } from './english';
import { namesUnheld, WHOLLY_NAMED } from './knownName';

/** From here on a message is taken for a general question of law, or for a hostile prompt. */
const LAW_MIN_PROBABILITY = 0.75;
/** A procedure that is surer than this is meant all the same, unless law is as sure. */
const CERTAIN_PROCEDURE = 0.6;
const CERTAIN_LAW = 0.97;
/** In English few procedures are named otherwise than by their names: a prompt to do harm need not be as sure. */
const CERTAIN_HARM_IN_ENGLISH = 0.8;
/** In English, one word that Vietnamese borrows ("passport") makes the search as sure as this. */
const CERTAIN_PROCEDURE_IN_ENGLISH = 0.9;
/** "Con ốm mẹ nghỉ làm, bảo hiểm có trả tiền không" sounds like law: so sure a procedure is meant whatever it sounds like. */
const UNDOUBTED_PROCEDURE = 0.9;
/** The same of one that speaks of all that is said. */
const SPOKEN_OF = 0.59;

/** How likely a general question of law is meant, and a hostile prompt, 0 to 1. */
export const lawAndHostility = onceFor(({ text, knowledge }: Turn): { law: number; hostile: number } => {
  const [, law = 0, hostile = 0] = topicProbabilities(knowledge.models.generalLaw, topicFeatures(text));
  return { law, hostile };
});

function namesInEnglish({ text, knowledge }: Turn): boolean {
  if (!knowledge.english.isEnglish(text)) return false;
  const [best] = knowledge.english.find(englishFacets(text).rest, 1);
  return (best?.score ?? 0) >= NAMED_IN_ENGLISH;
}

/** So few words beside choices that are open ask of these: "ai được mua", "lương 12 triệu được không". */
const FEW_WORDS = 2;

function asksOfChoices({ memory, aboutProcedures }: Turn): boolean {
  const { facets, search } = aboutProcedures;
  if (!memory.choices || memory.current || facets.length === 0) return false;
  const said = search.question.terms.filter(
    ({ weight, variants: [own] }) => weight >= 1 && !/^\d/.test(own?.word.text ?? ''),
  );
  return said.length <= FEW_WORDS;
}

/** "Is it free?": nothing but a part of what is in hand, or of what was offered. */
function asksOnInEnglish({ text, memory }: Turn): boolean {
  if (!memory.current && !memory.choices) return false;
  const { facets, rest } = englishFacets(text);
  return facets.length > 0 && !namesAnything(rest);
}

/** A prompt to do harm is owned up to before an English word in it is taken for a procedure. */
export const hostile: Recognizer = {
  name: 'hostile',
  recognize(turn) {
    if (turn.aboutProcedures.subjectTermCount === 0 || asksOfChoices(turn) || asksOnInEnglish(turn))
      return null;
    const { hostile: probability } = lawAndHostility(turn);
    const isEnglish = looksEnglish(turn.text);
    if (probability < (isEnglish ? CERTAIN_HARM_IN_ENGLISH : CERTAIN_LAW)) return null;
    const certain = isEnglish ? CERTAIN_PROCEDURE_IN_ENGLISH : CERTAIN_PROCEDURE;
    if (turn.aboutProcedures.estimate.confidence >= certain || namesInEnglish(turn)) return { probability };
    if (namesUnheld(turn)) return { probability };
    return {
      intent: { kind: 'fallback', confidence: 0, ...(isEnglish ? { english: true as const } : {}) },
      probability,
    };
  },
};

/** What most people come for, sure enough, and it speaks of all that is said: "chồng mất, tôi có được hưởng gì không". */
function isSpokenOf({ aboutProcedures: analysis }: Turn): boolean {
  const [first] = analysis.search.candidates;
  return first?.common === true && analysis.estimate.confidence >= SPOKEN_OF && speaksOfAll(analysis, first);
}

/** "Nhờ người khác lấy hộ chiếu được không": a part of what most people come for, all of which it speaks of. */
function asksForPart({ aboutProcedures: analysis, text }: Turn): boolean {
  const [first] = analysis.search.candidates;
  if (!first?.common) return false;
  if (analysis.facets.length === 0 && !durationAsked(text)) return false;
  if (analysis.estimate.inScope < analysis.thresholds.offer) return false;
  return speaksOfAll(analysis, first);
}

/** So sure, and so far before all others (log-odds), what most people come for is meant, whatever it sounds like. */
const FAR_AHEAD = { confidence: 0.8, lead: 3.9 };

function isFarAhead({ aboutProcedures: { search, estimate } }: Turn): boolean {
  const [first] = search.candidates;
  if (!first?.common || estimate.confidence < FAR_AHEAD.confidence) return false;
  return leadOf(search.candidates) >= FAR_AHEAD.lead;
}

/** Penalties, inheritance, divorce, wages, rights: no procedure answers them, though many share a word with one. */
export const generalLaw: Recognizer = {
  name: 'generalLaw',
  recognize(turn) {
    if (turn.aboutProcedures.subjectTermCount === 0 || asksOfChoices(turn)) return null;
    const { law, hostile } = lawAndHostility(turn);
    const probability = Math.max(law, hostile);
    if (probability < LAW_MIN_PROBABILITY) return null;
    // "Xử lý khoản tiền đã ký quỹ" sounds like law and is the name of a procedure.
    if (namesUnheld(turn, WHOLLY_NAMED)) return { probability };
    const { confidence } = turn.aboutProcedures.estimate;
    // Few English sentences were learned from: only a clear hostile one counts.
    const isEnglish = looksEnglish(turn.text);
    if (isEnglish && hostile < law) return { probability };
    // "Còn đóng hẳn luôn thì sao" goes on from the procedure in hand.
    if (turn.aboutProcedures.activeProcedure && turn.aboutProcedures.search.question.continues)
      return { probability };
    const isMeant = confidence >= UNDOUBTED_PROCEDURE || isFarAhead(turn) || isSpokenOf(turn);
    if (isMeant && law >= hostile) return { probability };
    if (probability < CERTAIN_LAW && (confidence >= CERTAIN_PROCEDURE || isEnglish || asksForPart(turn)))
      return { probability };
    return hostile > law
      ? { intent: { kind: 'fallback', confidence: 0 }, probability }
      : { intent: { kind: 'generalLaw', confidence: law }, probability };
  },
};

import { asksYesNo } from '../entities/yesNo';
import { neededPart } from '../../procedure/decision/neededPart';
import { tellsCircumstance } from '../entities/tellsCircumstance';
import { denies } from '../entities/withoutDenied';
import type { Facet } from '../../../knowledge/schema/procedure';
import { looksEnglish } from '../../../language/looksEnglish';
import { durationAsked } from '../../procedure/duration';
import { speaksOfAll } from '../entities/doubt';
import { asksOfLaw, isForTheLaw } from '../entities/lawCues';
import { isAnsweredBy } from '../procedure/support';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { leadOf } from '../withMatter';
import { askableOf, matchOn } from '../writtenOn';
import { namesMatter } from '../../procedure/askable';
import { isDoubtfulHarm, ownUp } from './hostile';
import { namesUnheld, WHOLLY_NAMED } from './knownName';
import { asksOfChoices, CERTAIN_LAW, lawAndHostility } from './lawAndHostility';

/** From here on a message is taken for a general question of law, or for a hostile prompt. */
const LAW_MIN_PROBABILITY = 0.75;
/** A procedure that is surer than this is meant all the same, unless law is as sure. */
const CERTAIN_PROCEDURE = 0.6;
/** A question that asks what only the law says is one from this probability on. */
const CUED_LAW = 0.5;
/** Beside certain law a procedure must be as sure as this … */
const NAMED_PROCEDURE = 0.97;
/** … or a part of it must be asked for: its papers, its fee, how long it takes, where it is done. */
const ownParts: ReadonlySet<Facet> = new Set([
  'documents',
  'form',
  'fee',
  'time',
  'place',
  'steps',
  'online',
]);
/** A question with such words is about a procedure that is as sure as this, when it asks for a part of it. */
const LIKELY_PROCEDURE = 0.5;
/** "Con ốm mẹ nghỉ làm, bảo hiểm có trả tiền không" sounds like law: so sure a procedure is meant whatever it sounds like. */
const UNDOUBTED_PROCEDURE = 0.9;
/** The same of one that speaks of all that is said. */
const SPOKEN_OF = 0.59;

/** Whether it asks what only the law says, and is more likely a question of law than of anything else. */
function isCued(turn: Turn): boolean {
  const { law, hostile } = lawAndHostility(turn);
  return law >= CUED_LAW && law >= hostile && asksOfLaw(turn.text);
}

/** A procedure is meant though the question sounds like law: surely named, or asked for a part that it has. */
function isMeantBesideLaw(turn: Turn): boolean {
  const { estimate, facets } = turn.aboutProcedures;
  const { confidence } = estimate;
  const asksPart = facets.some((facet) => ownParts.has(facet));
  const isCertain = lawAndHostility(turn).law >= CERTAIN_LAW;
  // "Không để lại di chúc, đất chia ra sao" is the law's to say, though a procedure certifies the sharing.
  if (confidence >= NAMED_PROCEDURE) return asksPart || !isCertain || !isForTheLaw(turn.text);
  const isSpeaking = isFarAhead(turn) || isSpokenOf(turn);
  // "Người đi tù về làm căn cước thế nào" asks how it is done, whatever word of the law stands in it.
  if (isCued(turn)) return asksPart && (isSpeaking || confidence >= LIKELY_PROCEDURE);
  if (!isCertain || asksPart) return isSpeaking || confidence >= UNDOUBTED_PROCEDURE;
  return isSpeaking;
}

/** What most people come for, sure enough, and it speaks of all that is said: "chồng mất, tôi có được hưởng gì không". */
function isSpokenOf({ aboutProcedures: analysis }: Turn): boolean {
  const [first] = analysis.search.candidates;
  return first?.common === true && analysis.estimate.confidence >= SPOKEN_OF && speaksOfAll(analysis, first);
}

/** So nearly the same must a card have written down. */
const WRITTEN_LIKENESS = 0.7;

/** So sure the search must be of what it finds first, where a sentence of its sheet surely answers. */
const ANSWERED_PROCEDURE = 0.4;

/** "Nhận con có bắt buộc thử ADN không" sounds like law: the card of what is found first answers it. */
function isTold({ aboutProcedures: analysis, knowledge }: Turn): boolean {
  const { search, text, estimate, thresholds } = analysis;
  const [first] = search.candidates;
  if (!first || estimate.inScope < thresholds.offer || isForTheLaw(text)) return false;
  const { family } = first;
  if (estimate.confidence >= ANSWERED_PROCEDURE && isAnsweredBy(analysis, family)) return true;
  const askable = askableOf(family, knowledge);
  return (
    askable !== null &&
    namesMatter(text, askable) &&
    (matchOn(family, text, knowledge)?.likeness ?? 0) >= WRITTEN_LIKENESS
  );
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

/** So few words that yes or no answers are asked of what is in hand, or of the choices. */
const FEW_WORDS = 3;

function isOfMatterInHand({ memory, text, words, aboutProcedures: { subjectTermCount } }: Turn): boolean {
  if (memory.current)
    return (
      tellsCircumstance(text) ||
      // "Không phải nhà thuê, nhà của anh trai" puts right what was taken, and asks for no law.
      (denies(words) && !asksYesNo(text)) ||
      (subjectTermCount <= FEW_WORDS && asksYesNo(text) && neededPart(text) !== null)
    );
  return memory.choices !== undefined && subjectTermCount <= FEW_WORDS;
}

/** Penalties, inheritance, divorce, wages, rights: no procedure answers them, though many share a word with one. */
export const generalLaw: Recognizer = {
  name: 'generalLaw',
  recognize(turn) {
    if (turn.aboutProcedures.subjectTermCount === 0 || asksOfChoices(turn)) return null;
    const { law, hostile } = lawAndHostility(turn);
    const probability = Math.max(law, hostile);
    const cued = isCued(turn);
    // "Nhà tôi 3 người, lương 2 triệu" tells how things are, and asks for no law.
    if (hostile < CERTAIN_LAW && isOfMatterInHand(turn)) return { probability };
    if (isDoubtfulHarm(turn)) return ownUp(false, hostile);
    if (probability < LAW_MIN_PROBABILITY && !cued) return null;
    // "Xử lý khoản tiền đã ký quỹ" sounds like law and is the name of a procedure.
    if (!cued && namesUnheld(turn, WHOLLY_NAMED)) return { probability };
    const { confidence } = turn.aboutProcedures.estimate;
    // Few English sentences were learned from: only a clear hostile one counts.
    const isEnglish = looksEnglish(turn.text);
    if (isEnglish && hostile < law) return { probability };
    // "Còn đóng hẳn luôn thì sao" goes on from the procedure in hand.
    if (turn.aboutProcedures.activeProcedure && turn.aboutProcedures.search.question.continues)
      return { probability };
    if (law >= hostile && (isMeantBesideLaw(turn) || isTold(turn))) return { probability };
    const isDoubtful = probability < CERTAIN_LAW && !cued;
    if (isDoubtful && (confidence >= CERTAIN_PROCEDURE || isEnglish || asksForPart(turn)))
      return { probability };
    return hostile > law
      ? { intent: { kind: 'fallback', confidence: 0 }, probability }
      : { intent: { kind: 'generalLaw', confidence: law }, probability };
  },
};

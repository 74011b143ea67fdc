import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { type Belonging, belongings } from '../../../knowledge/belongingModel';
import { withOffice } from '../aboutProcedures';
import { type Belongs, belongingOf, type Rated } from '../belonging/belongingOf';
import { agesSaid } from '../../procedure/ages';
import { type Pool, spokenOf } from '../belonging/pool';
import { circumstanceOfActive } from '../circumstanceOfActive';
import { ageIn, apart } from '../entities/age';
import { meantInstead } from '../entities/meantInstead';
import { ofAge } from '../entities/ofAge';
import { coverageOf } from '../entities/needCoverage';
import { isOwnWish, isQuestion, isWish } from '../entities/sentenceRoles';
import { tellsOfNothingNamed } from '../entities/tellsOfNothingNamed';
import type { Intent } from '../intent';
import { ofNoProcedure } from '../ofNoProcedure';
import { askedBefore, partOfChoices } from '../openChoices';
import type { Recognized, Recognizer } from '../recognizer';
import { anotherKnownName } from './knownName';
import {
  allToldIn,
  answerOnActive,
  answerOnCandidate,
  doubted,
  offeredFamilies,
  procedureTarget,
  type TurnAnalysis,
} from '../turnAnalysis';

/** So likely, and so many times as likely as the next, another procedure is answered; at less, its answer says first what was taken for granted. */
const MEANT = { sure: 0.6, least: 0.35, times: 2 };

/** So much likelier (probability) than the others one must be; else the rules behind decide. */
const CLEAR = 0.3;

/** What is less likely than this gives way to a name that is wholly said: "cái đồng hồ nước cũng phải sang tên". */
const SURE_BESIDE_NAME = 0.85;

/**
 * Goes on with the procedure in hand or with the choices that are open, or over to another one, as was learned from turns
 * that people wrote; what is no procedure is heard as such. Null where nothing is spoken of, or what is meant is not clear.
 */
export const belonging: Recognizer = {
  name: 'belonging',
  recognize(turn) {
    const heard = turn.aboutProcedures;
    const [first, ...more] = spokenOf(heard);
    // "Nhầm rồi, ý em là …": how it is put right is no word of what is meant.
    if (!first || meantInstead(heard.text)?.denies === false) return null;
    const belongs = belongingOf(heard, [first, ...more]);
    const mostly = likeliest(belongs);
    if (!isClear(belongs, mostly)) return null;
    // How old somebody is chooses among what is open, and is no chat.
    if (mostly === 'none')
      return agesSaid(heard.text).length > 0 ? null : (planned(heard, belongs) ?? ofNoProcedure(turn));
    if (mostly === 'hand' && belongs.hand < SURE_BESIDE_NAME && anotherKnownName.recognize(turn)) return null;
    const intent = mostly === 'other' ? another(heard, belongs) : goingOn(heard, belongs);
    return intent && { intent: withOffice(intent, turn.officeHint), probability: belongs[mostly] };
  },
};

function goingOn(heard: TurnAnalysis, belongs: Belongs): Intent | null {
  const { activeProcedure: active } = heard;
  if (!active) return ofChoices(heard, belongs);
  return callsAgain(heard, active)
    ? answerOnActive(heard, active, belongs.hand)
    : circumstanceOfActive(heard, active, belongs.hand);
}

/** "Mình cần khai tử" once it is spoken of: by its name, and nothing told of it. */
function callsAgain({ text, facets, estimate, thresholds }: TurnAnalysis, active: Family): boolean {
  const [first] = estimate.clarificationCandidates;
  return (
    facets.length === 0 &&
    isOwnWish(text) &&
    !isQuestion(text) &&
    first?.family.id === active.id &&
    estimate.confidence >= thresholds.answer
  );
}

function likeliest(belongs: Record<Belonging, number>): Belonging {
  return belongings.reduce((most, of) => (belongs[of] > belongs[most] ? of : most));
}

function isClear(belongs: Record<Belonging, number>, mostly: Belonging): boolean {
  return belongings.every((of) => of === mostly || belongs[mostly] - belongs[of] >= CLEAR);
}

/** The one that is picked, with the others beside it; else what is asked is asked of all of them. */
function ofChoices(heard: TurnAnalysis, { hand, picks, pool }: Belongs): Intent | null {
  const [first, ...others] = picks();
  if (!first || !standsOut(first, others)) return partOfChoices(heard, askedBefore(heard), hand);
  const { probability } = first;
  const family = ofSaidAge(heard, first.family);
  const beside = [first, ...others].map((one) => one.family).filter((one) => one !== family);
  const found = foundAs(family, pool, true);
  const picked: Intent = found
    ? answerOnCandidate(heard, found, probability, beside)
    : {
        kind: 'answer',
        targets: [procedureTarget(family, family.main.code, askedBefore(heard), probability, beside)],
      };
  return doubted(picked);
}

/** "Cho con, cháu 12 tuổi" of choices that are open: the one whose name speaks of that age. */
function ofSaidAge(heard: TurnAnalysis, picked: Family): Family {
  const age = ageIn(allToldIn(heard));
  const own = ageIn(picked.main.name);
  return age && own && apart(age, own) ? (ofAge(age, offeredFamilies(heard)) ?? picked) : picked;
}

function standsOut({ probability }: Rated, [next]: readonly Rated[]): boolean {
  return probability >= Math.max(MEANT.least, (next?.probability ?? 0) * MEANT.times);
}

function another(heard: TurnAnalysis, belongs: Belongs): Intent | null {
  const { pool, others } = belongs;
  const [first, ...next] = others();
  if (!first || !standsOut(first, next)) return besideIt(heard, belongs);
  const found = foundAs(first.family, pool, heard.search.question.continues);
  if (!found || isOfOtherField(heard, first.family)) return null;
  const { activeProcedure: active } = heard;
  if (active && isOfHand(heard, active, found)) return circumstanceOfActive(heard, active, belongs.hand);
  const answer = answerOnCandidate(heard, found, first.probability);
  return first.probability >= MEANT.sure ? answer : doubted(answer);
}

/** "Hết hạn rồi" after an allowance is no residence that is extended: what names no thing is of the field in hand. */
function isOfOtherField(heard: TurnAnalysis, { main }: Family): boolean {
  const { activeProcedure: active } = heard;
  return active !== undefined && active.main.field !== main.field && tellsOfNothingNamed(heard);
}

/** As a search found it, by the message alone where that does not go on from what is in hand; of siblings the one that misses least of what is said: "thế cấp 3 thì sao". */
function foundAs(
  { id }: Family,
  { hand, alone, withMatter, withAct, siblings }: Pool,
  goesOn: boolean,
): Candidate | undefined {
  const [first] = alone;
  if (first?.family.id === id && !goesOn) return first;
  const [nearest] = siblings;
  const isSibling = siblings.some(({ family }) => family.id === id);
  if (nearest && isSibling && nearest.family.main.field === hand.main.field) return nearest;
  return [...alone, ...withMatter, ...withAct, ...siblings].find(({ family }) => family.id === id);
}

/** What is called so, in so much of a name, is meant, whatever the matter in hand speaks of. */
const CALLED = 0.7;

/**
 * "Tui ly hôn rồi thì mang thêm giấy gì" of a certificate that the divorced apply for, too: the matter in hand speaks of all
 * that is said, no act is said, and few come for what has these words in its name.
 */
function isOfHand({ search, knowledge }: TurnAnalysis, active: Family, found: Candidate): boolean {
  if (found.common || search.traitsAsked > 0 || search.named.includes(found)) return false;
  if (found.features.phrase >= CALLED || search.question.continues) return false;
  return coverageOf(knowledge).uncovered(search.question.terms, active).words === 0;
}

/** So likely, by itself and beside the likeliest, must be what the card of the matter in hand names beside it. */
const BESIDE = { least: 0.05, share: 0.8, sameAsked: 0.9 };

/**
 * "Còn nghỉ luôn thì sao" after a suspension: surely another, and the likeliest, in which this is done, is
 * one that the card names beside it.
 */
function besideIt(heard: TurnAnalysis, { pool, others, other }: Belongs): Intent | null {
  const { activeProcedure: active, knowledge } = heard;
  const card = active && knowledge.card(active.main.code)?.card;
  if (card?.kind !== 'full' || other < MEANT.sure) return null;
  const [likeliest] = others();
  const first = others().find(({ family }) => family.members.some(({ code }) => card.related.includes(code)));
  if (
    !likeliest ||
    !first ||
    first.probability < Math.max(BESIDE.least, likeliest.probability * BESIDE.share)
  )
    return null;
  const found = foundAs(first.family, pool, true);
  const isDone = [...pool.alone, ...pool.withMatter, ...pool.withAct, ...pool.siblings].some(
    ({ family, actions }) => family.id === first.family.id && actions.matched > 0 && actions.missing === 0,
  );
  // "Con nghi luon thi sao": typed without marks, an act may be hidden.
  const isAsked = heard.search.question.asksTheSame && other >= BESIDE.sameAsked;
  return found && (isDone || isAsked) ? doubted(answerOnCandidate(heard, found, first.probability)) : null;
}

/** So likely, and so many times as likely as the next, what somebody plans is a matter of the field in hand. */
const PLANNED = { least: 0.2, times: 3 };

/** "Nhà mình đang tính cắt một miếng cho con" after a land book: who plans something tells more than chat. */
function planned(heard: TurnAnalysis, { pool, others }: Belongs): Recognized | null {
  const { activeProcedure: active, text } = heard;
  const [first, next] = others();
  if (!active || !first || !isWish(text) || first.family.main.field !== active.main.field) return null;
  if (first.probability < Math.max(PLANNED.least, (next?.probability ?? 0) * PLANNED.times)) return null;
  const found = foundAs(first.family, pool, true);
  const intent = found && doubted(answerOnCandidate(heard, found, first.probability));
  return intent ? { intent, probability: first.probability } : null;
}

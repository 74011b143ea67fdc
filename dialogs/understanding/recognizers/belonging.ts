import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { aboutProcedures } from '../aboutProcedures';
import { type Belongs, belongingOf } from '../belonging/belongingOf';
import type { Pool } from '../belonging/pool';
import { circumstanceOfActive } from '../circumstanceOfActive';
import { meantInstead } from '../entities/meantInstead';
import type { Intent } from '../intent';
import { answerOnCandidate, doubted, type TurnAnalysis } from '../turnAnalysis';

/** So likely, and so much likelier than the other way, it is taken as learned; else the rules behind decide. */
const OF_HAND = { least: 0.6, ahead: 0.32 };
const OF_OTHER = { least: 0.55, ahead: 0.2 };
/** From here on it may be no procedure at all. */
const NO_PROCEDURE = 0.3;
/** So likely, and so many times as likely as the next, another procedure is answered; at less, its answer says first what was taken for granted. */
const MEANT = { sure: 0.6, least: 0.35, times: 2 };

/**
 * Goes on with the procedure in hand, or over to another one, as was learned from turns that people wrote. Null where
 * nothing is in hand, or neither is clear.
 */
export const belonging = aboutProcedures('belonging', read);

function read(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, text } = heard;
  // "Nhầm rồi, ý em là …": how it is put right is no word of what is meant.
  if (!active || isAside(heard) || meantInstead(text)?.denies === false) return null;
  const belongs = belongingOf(heard, active);
  const { hand, other, none } = belongs;
  if (none >= NO_PROCEDURE) return null;
  if (hand >= OF_HAND.least && hand - other >= OF_HAND.ahead)
    return circumstanceOfActive(heard, active, hand);
  return other >= OF_OTHER.least && other - hand >= OF_OTHER.ahead ? another(heard, belongs) : null;
}

/** What is so much less likely of a procedure than what is owned up to is an aside: a circumstance is often unlikely, too. */
const OF_NONE = 0.25;

/** "Trời hôm nay nóng quá ha": what says something, asks for no part, and is of no procedure. */
function isAside({ estimate, thresholds, subjectTermCount, facets }: TurnAnalysis): boolean {
  return subjectTermCount > 0 && facets.length === 0 && estimate.inScope < thresholds.offer * OF_NONE;
}

function another(heard: TurnAnalysis, { pool, others }: Belongs): Intent | null {
  const [first, next] = others();
  if (!first || first.probability < Math.max(MEANT.least, (next?.probability ?? 0) * MEANT.times))
    return null;
  const found = foundAs(first.family, pool, heard.search.question.continues);
  if (!found) return null;
  const answer = answerOnCandidate(heard, found, first.probability);
  return first.probability >= MEANT.sure ? answer : doubted(answer);
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

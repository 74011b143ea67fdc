import type { Candidate } from '../../../knowledge/search/finder';
import { phraseSet } from '../../../language/phraseMatcher';
import data from '../../data/doneWith.json';
import { aboutProcedures } from '../aboutProcedures';
import { leading } from '../procedure/leading';
import { ofSaidPause } from '../procedure/ofSaidPause';
import type { Intent } from '../intent';
import { answerOnCandidate, type TurnAnalysis } from '../turnAnalysis';

/** Longer messages stand on their own. */
const MAX_SUBJECT_WORDS = 8;
/** So far ahead of what is in hand (log-odds) one that stands beside it is meant. */
const AHEAD = 4;
/** No more of a search is looked through, and so high in it what follows on the matter in hand must stand. */
const SEARCHED = 40;
const FOLLOWING_MAX_RANK = 3;
const CONFIDENCE = 0.6;

const doneWith = phraseSet(data);

/**
 * "Còn sửa thôi thì sao" after a building permit, "có giấy rồi thì mỗi tháng có được tiền không" after a disability
 * certificate: what goes on from the matter in hand, or follows on it, and fits one of those that its card names beside it
 * best of all.
 */
export const relatedMatter = aboutProcedures('relatedMatter', read);

function read(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, search, subjectTermCount } = heard;
  if (!active || subjectTermCount === 0 || subjectTermCount > MAX_SUBJECT_WORDS) return null;
  const follows = doneWith.matchLongest(search.question.words).length > 0;
  if (!search.question.continues && !follows) return null;
  const found = nearestRelated(heard, follows ? FOLLOWING_MAX_RANK : 0);
  return found && answerOnCandidate(heard, found, CONFIDENCE);
}

/** The best of those that the card of what is in hand names beside it, where it is far ahead of what is in hand. */
function nearestRelated(heard: TurnAnalysis, maxRank: number): Candidate | null {
  const { activeProcedure: active, knowledge, searches, text } = heard;
  const card = active && knowledge.card(active.main.code)?.card;
  const codes = card?.kind === 'full' ? card.related : [];
  if (!active || codes.length === 0) return null;
  const { candidates } = searches.find(text, SEARCHED);
  const at = candidates.findIndex(({ family }) => family.members.some(({ code }) => codes.includes(code)));
  const found = candidates[at];
  const own = candidates.find(({ family }) => family.id === active.id);
  if (!found || at > maxRank || (own && found.score - own.score < AHEAD)) return null;
  return ofSaidPause(heard, leading(found, candidates))[0] ?? found;
}

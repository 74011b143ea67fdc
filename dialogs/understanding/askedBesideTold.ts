import type { Knowledge } from '../../knowledge/knowledge';
import { haveSameMatter } from './entities/sameMatter';
import type { TurnAnalysis } from './turnAnalysis';

/** So many words of a subject are a matter, though no name has them. */
const MATTER_MIN_WORDS = 3;
/** So much of a name is said, and so sure is the search, that what is told beside it is no other matter. */
const CALLED = { phrase: 0.9, confidence: 0.8 };
/** A name that explains so much of all that is said is one question, whatever marks stand in it. */
const ONE_NAME = 0.9;

/**
 * Of a message that tells and asks, what is meant: what asks where it is surer by itself, with all that was told beside it;
 * of procedures on the same thing the circumstances choose.
 * @param told the whole message, read
 * @param asked its clauses that ask, wish or act, read
 */
export function askedBesideTold(told: TurnAnalysis, asked: TurnAnalysis, knowledge: Knowledge): TurnAnalysis {
  const [meant] = asked.search.candidates;
  const [first] = told.search.candidates;
  if (!meant || !isAsked(told, asked)) return told;
  const isSame = first?.family.id === meant.family.id;
  if (first && !isSame && haveSameMatter(first.family, meant.family, knowledge)) return told;
  if (isSame && tellsTrait(told, asked)) return told;
  // "Điều kiện là gì" may stand in a clause of its own.
  const { facets, facetQuestion } = isSame || asked.facets.length === 0 ? told : asked;
  const isCalled = isCalledFor(asked) ? { isCalled: true as const } : {};
  return { ...asked, story: told.text, facets, facetQuestion, ...isCalled };
}

/** "Người Pháp qua đời, người nhà đi báo tử": what is told has an act or a qualifier that twins differ by. */
function tellsTrait(told: TurnAnalysis, asked: TurnAnalysis): boolean {
  return told.search.traitsAsked > asked.search.traitsAsked;
}

function isAsked(told: TurnAnalysis, asked: TurnAnalysis): boolean {
  if ((told.search.candidates[0]?.hit.queryCoverage ?? 0) >= ONE_NAME) return false;
  if (asked.estimate.confidence <= told.estimate.confidence) return isCalledFor(asked);
  // "Công ty không trả tiền" names no matter by itself.
  const phrase = asked.search.candidates[0]?.features.phrase ?? 0;
  return phrase >= CALLED.phrase || asked.subjectTermCount >= MATTER_MIN_WORDS;
}

/** All but a whole name is said, and the search is sure. */
export function isCalledFor({ search, estimate }: TurnAnalysis, least = CALLED): boolean {
  const phrase = search.candidates[0]?.features.phrase ?? 0;
  return phrase >= least.phrase && estimate.confidence >= least.confidence;
}

/** So sure the search must be of the twin that all that is told means. */
const TWIN = 0.6;

/**
 * "Chồng quốc tịch Mỹ, giấy kết hôn mất … Làm lại hôn thú cần giấy chi": what asks names the one for citizens, and all that
 * is told its twin for foreigners.
 */
export function isTwinTold(told: TurnAnalysis, read: TurnAnalysis, { finder }: Knowledge): boolean {
  const [twin] = told.search.candidates;
  const [first] = read.search.candidates;
  if (!twin || !first || told.estimate.confidence < TWIN || twin.qualifiers.matched === 0) return false;
  return finder.twins.without('foreign', twin.family)?.id === first.family.id;
}

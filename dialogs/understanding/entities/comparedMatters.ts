import type { Family } from '../../../knowledge/families';
import type { Query } from '../../../knowledge/search/analyzedQuery';
import { words } from '../../../language/words';
import { analyseTurn, offeredFamilies, type TurnAnalysis } from '../turnAnalysis';
import type { Comparing } from './comparing';
import { coverageOf } from './needCoverage';
import { isPointer } from './pointedTo';

/** More choices than this are no comparison. */
const MAX_CHOICES = 3;
/** What stands between two that are named. */
const between = /(?:^|\s+)(?:hay là|hay|so với|với|và|hoặc|so voi|va|voi|hoac|thì)(?:\s+|$)|\s*[,/]\s*/iu;

/**
 * What is compared: the two that the message names; where it names none, the procedure in hand and the one before it, or
 * the few choices that are open. Empty where it is not clear between what.
 * @param named what is named beside the words that compare
 * @param rest the message without these words
 * @param inTurn what is said of each, where both are: "khai tử xong mới làm mai táng"
 */
export function comparedMatters(
  analysis: TurnAnalysis,
  named: Query,
  { rest, inTurn }: Pick<Comparing, 'rest' | 'inTurn'>,
): Family[] {
  const told = toldFamilies(analysis);
  const { knowledge } = analysis;
  const coverage = coverageOf(knowledge);
  const isOfTold = named.every((term) =>
    told.some((family) => coverage.uncovered([term], family).words === 0),
  );
  if (inTurn) return named.length > 0 ? saidInTurn(inTurn, analysis, told) : [];
  if (isOfTold && told.length > 1) return told;
  return named.length > 0 ? namedIn(rest, analysis, allTold(analysis, told)) : [];
}

/** The earlier one first; of open choices all. */
function toldFamilies(analysis: TurnAnalysis): Family[] {
  const { memory, knowledge } = analysis;
  if (!memory.current) {
    const offered = offeredFamilies(analysis);
    return offered.length <= MAX_CHOICES ? offered : [];
  }
  return [memory.previousProcedures[0], memory.current].flatMap((code) => {
    const family = code === undefined ? undefined : knowledge.family(code);
    return family ? [family] : [];
  });
}

/** Those that were told before, too: what is named may be one of them. */
function allTold({ memory, knowledge }: TurnAnalysis, told: readonly Family[]): Family[] {
  const before = memory.previousProcedures.flatMap((code) => knowledge.family(code) ?? []);
  return [...told, ...before.filter((family) => !told.includes(family))];
}

/** "Xin giấy độc thân trước hay đăng ký luôn": a half that names nothing is the other of the two that were told. */
function saidInTurn(halves: readonly string[], analysis: TurnAnalysis, told: readonly Family[]): Family[] {
  const all = allTold(analysis, told);
  const meant = halves.map((half) => meantBy(half, analysis, all));
  const isBare = halves.map((half) => analyseTurn(half, analysis).subjectTermCount === 0);
  if (!isBare.includes(true)) return distinct(meant);
  return distinct(meant.map((ones, at) => (isBare[at] ? told : ones.filter((one) => told.includes(one)))));
}

/** The first two that are not the same. */
function distinct([ones = [], others = []]: readonly (readonly Family[])[]): Family[] {
  const pairs = ones.flatMap((one) => others.map((other) => [one, other]));
  return pairs.find(([one, other]) => one?.id !== other?.id) ?? [];
}

/**
 * "Hộ kinh doanh với công ty": each is one that was told, or what most people come for by that name. One that is named alone
 * is compared with what is in hand.
 */
function namedIn(text: string, analysis: TurnAnalysis, told: readonly Family[]): Family[] {
  const parts = text.split(between).filter((part) => part.trim() !== '');
  const { activeProcedure: active } = analysis;
  if (parts.length > 2) return [];
  return distinct(
    parts.length === 1 && active
      ? [[active], meantBy(parts[0] as string, analysis, told)]
      : parts.map((part) => meantBy(part, analysis, told)),
  );
}

/** What a name may mean, likeliest first: what was told may say a word of another by the way. */
function meantBy(part: string, analysis: TurnAnalysis, told: readonly Family[]): Family[] {
  if (analysis.activeProcedure && isPointer(words(part))) return [analysis.activeProcedure];
  const { search, subjectTermCount, estimate, thresholds } = analyseTurn(part, analysis);
  if (subjectTermCount === 0) return [];
  const coverage = coverageOf(analysis.knowledge);
  const saysAll = (family: Family): boolean => coverage.uncovered(search.question.terms, family).words === 0;
  // "Đổi thẻ quốc tế" after a guide's card: what is done to the thing in hand.
  const { activeProcedure: active } = analysis;
  const besides = active
    ? analysis.searches
        .findSiblings(part, active)
        .map(({ family }) => family)
        .filter(saysAll)
        .slice(0, 1)
    : [];
  if (estimate.inScope < thresholds.offer) return besides;
  const own = told.filter(saysAll);
  const [first] = search.candidates;
  const isMeant = first !== undefined && (first.common || search.named.includes(first));
  return [...own, ...(isMeant ? [first.family] : []), ...besides];
}

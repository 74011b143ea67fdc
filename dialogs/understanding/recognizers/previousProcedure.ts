import { aboutProcedures } from '../aboutProcedures';
import { phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/returning.json';
import { answerOnCandidate, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import type { Intent } from '../intent';

const book = phraseSet(phrases.back);
const goes = phraseSet(phrases.goes);
const other = phraseSet(phrases.other);
const first = phraseSet(['cái đầu tiên', 'cái đầu', 'lúc đầu', 'hồi đầu', 'ban đầu']);
const searched = 40;
/** So much better (log-odds) must what was only offered fit than what was told. */
const OFFERED_BETTER_BY = 2;
/** So much better must what is in hand fit than what was before it. */
const CURRENT_BETTER_BY = 3;

/** "Quay lại cái tạm trú lúc nãy": a procedure that was in hand or offered before; null when it is none of those. */
export const previousProcedure = aboutProcedures('previousProcedure', read);

function read(heard: TurnAnalysis): Intent | null {
  const { search, searches, memory, knowledge, text, subjectTermCount, facets } = heard;
  if (memory.previousProcedures.length + memory.offeredBefore.length === 0) return null;
  if (other.matchLongest(search.question.words).length > 0) return theOther(heard);
  if (book.matchLongest(search.question.words).length === 0) return null;
  const isFirst = first.matchLongest(search.question.words).length > 0;
  const last = isFirst ? memory.previousProcedures.at(-1) : memory.previousProcedures[0];
  const targetOf = (code: string | undefined): Intent | null => {
    const family = code === undefined ? undefined : knowledge.family(code);
    return code && family ? { kind: 'answer', targets: [procedureTarget(family, code, facets, 0.9)] } : null;
  };
  if (subjectTermCount === 0 || onlyReturns(search.question)) return targetOf(last);
  const { candidates } = searches.find(text, searched);
  const among = (codes: readonly string[]) =>
    candidates.find(({ family }) => codes.includes(family.main.code));
  const current = memory.current ? among([memory.current]) : undefined;
  const before = among(memory.previousProcedures);
  // "Quay lại kết hôn người Việt" after one with a foreigner: who goes back leaves what is in hand.
  const told =
    before && current && current.score - before.score >= CURRENT_BETTER_BY ? current : (before ?? current);
  const offered = among(memory.offeredBefore);
  const isOffered = offered && (!told || offered.score - told.score >= OFFERED_BETTER_BY);
  const found = isOffered ? offered : told;
  if (found) return answerOnCandidate(heard, found, 0.8);
  return goesBackToNothingNamed(heard) ? targetOf(last) : null;
}

/** "Quay lại cái tiền hồi nãy": who goes back in so many words, and names nothing that is found. */
function goesBackToNothingNamed({ search, estimate, thresholds }: TurnAnalysis): boolean {
  return goes.matchLongest(search.question.words).length > 0 && estimate.confidence < thresholds.offer;
}

/** "Còn cái kia": what was told before, or offered beside what was picked; null where more is said. */
function theOther({ search, memory, knowledge, subjectTermCount, facets }: TurnAnalysis): Intent | null {
  if (!memory.current || (subjectTermCount > 0 && search.traitsAsked > 0)) return null;
  const said = other.matchAll(search.question.words);
  const isAll = search.question.terms.every(
    ({ weight }, at) => weight < 1 || said.some(({ from, to }) => at >= from && at < to),
  );
  const code =
    memory.previousProcedures[0] ?? memory.offeredBefore.find((offered) => offered !== memory.current);
  const family = isAll && code ? knowledge.family(code) : undefined;
  return code && family ? { kind: 'answer', targets: [procedureTarget(family, code, facets, 0.8)] } : null;
}

/** Whether nothing is said of a subject but that one goes back. */
function onlyReturns({ words, terms }: TurnAnalysis['search']['question']): boolean {
  const covered = new Set(
    [...book.matchAll(words), ...first.matchAll(words)].flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    ),
  );
  return terms.every(({ weight }, i) => weight < 1 || covered.has(i));
}

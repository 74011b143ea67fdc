import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import { type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/comparing.json';
import { aboutProcedures } from '../aboutProcedures';
import type { Intent } from '../intent';
import { procedureTarget, type TurnAnalysis } from '../turnAnalysis';

const books = (['time', 'fee', 'documents'] as const).map((facet) => ({
  facet,
  book: phraseSet(phrases[facet]),
}));
const CONFIDENCE = 0.8;

/** "Cái nào nhanh hơn", of the procedure in hand and the one before it: that part of both. */
export const comparison = aboutProcedures('comparison', read);

function read({ memory, knowledge, search: { question }, subjectTermCount }: TurnAnalysis): Intent | null {
  const [before] = memory.previousProcedures;
  if (!memory.current || !before) return null;
  const compared = books.find(({ book }) => book.matchLongest(question.words).length > 0);
  if (!compared || (subjectTermCount > 0 && !comparesOnly(question, compared.book))) return null;
  const targets = [before, memory.current].flatMap((code) => {
    const family = knowledge.family(code);
    return family ? [procedureTarget(family, code, [compared.facet], CONFIDENCE)] : [];
  });
  return targets.length === 2 ? { kind: 'answer', targets } : null;
}

/** Nothing is named beside the comparing: "rẻ" in "cái nào rẻ hơn" is no subject. */
function comparesOnly({ words, terms }: AnalyzedQuery, book: PhraseMatcher<true>): boolean {
  const found = book.matchLongest(words);
  return terms.every(({ weight }, at) => weight < 1 || found.some(({ from, to }) => at >= from && at < to));
}

import type { Query } from '../../../knowledge/search/analyzedQuery';
import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import { outside, type PhraseMatcher, phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/comparing.json';
import { aboutProcedures } from '../aboutProcedures';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { procedureTarget, type TurnAnalysis } from '../turnAnalysis';

const books = (['time', 'fee', 'documents'] as const).map((facet) => ({
  facet,
  book: phraseSet(phrases[facet]),
}));
const CONFIDENCE = 0.8;

/**
 * "Cái nào nhanh hơn", of the procedure in hand and the one before it: that part of both. What is named besides must be one
 * of the two.
 */
export const comparison = aboutProcedures('comparison', read);

function read(analysis: TurnAnalysis): Intent | null {
  const { memory, knowledge, search, subjectTermCount } = analysis;
  const { question } = search;
  const [before] = memory.previousProcedures;
  if (!memory.current || !before) return null;
  const compared = books.find(({ book }) => book.matchLongest(question.words).length > 0);
  if (!compared) return null;
  const told = [before, memory.current].flatMap((code) => {
    const family = knowledge.family(code);
    return family ? [{ family, code }] : [];
  });
  const others = subjectTermCount > 0 ? termsBeside(question, compared.book) : [];
  const isOfBoth = others.every((term) =>
    told.some(({ family }) => coverageOf(knowledge).uncovered([term], family).words === 0),
  );
  if (!isOfBoth) return null;
  const targets = told.map(({ family, code }) => procedureTarget(family, code, [compared.facet], CONFIDENCE));
  return targets.length === 2 ? { kind: 'answer', targets } : null;
}

/** What is named beside the comparing: "rẻ" in "cái nào rẻ hơn" is no subject. */
function termsBeside({ words, terms }: AnalyzedQuery, book: PhraseMatcher<true>): Query {
  return outside(terms, book.matchLongest(words)).filter(({ weight }) => weight >= 1);
}

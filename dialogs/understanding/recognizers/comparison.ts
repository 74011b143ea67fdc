import { phraseSet } from '../../../language/phraseMatcher';
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
  if (!memory.current || !before || subjectTermCount > 0) return null;
  const facet = books.find(({ book }) => book.matchLongest(question.words).length > 0)?.facet;
  if (!facet) return null;
  const targets = [before, memory.current].flatMap((code) => {
    const family = knowledge.family(code);
    return family ? [procedureTarget(family, code, [facet], CONFIDENCE)] : [];
  });
  return targets.length === 2 ? { kind: 'answer', targets } : null;
}

import { aboutProcedures } from '../aboutProcedures';
import { PhraseMatcher } from '../../../language/phraseMatcher';
import phrases from '../../data/returning.json';
import { answerOnCandidate, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import type { Intent } from '../intent';

const book = new PhraseMatcher(phrases.map((phrase) => [phrase, true] as const));
const searched = 40;

/** "Quay lại cái tạm trú lúc nãy": a procedure that was in hand before; null when it is none of those. */
export const previousProcedure = aboutProcedures('previousProcedure', read);

function read(heard: TurnAnalysis): Intent | null {
  const { search, searches, memory, knowledge, text, subjectTermCount, facets } = heard;
  if (memory.previousProcedures.length === 0 || book.matchLongest(search.question.words).length === 0)
    return null;
  const [last] = memory.previousProcedures;
  if (subjectTermCount === 0) {
    const family = last ? knowledge.family(last) : undefined;
    return last && family ? { kind: 'answer', targets: [procedureTarget(family, last, facets, 0.9)] } : null;
  }
  const known = new Set([...memory.previousProcedures, ...(memory.current ? [memory.current] : [])]);
  const found = searches.find(text, searched).candidates.find(({ family }) => known.has(family.main.code));
  return found ? answerOnCandidate(heard, found, 0.8) : null;
}

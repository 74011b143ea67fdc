import { aboutProcedures } from '../aboutProcedures';
import { phraseSet } from '../../../language/phraseMatcher';
import phrases from '../../data/returning.json';
import { answerOnCandidate, procedureTarget, type TurnAnalysis } from '../turnAnalysis';
import type { Intent } from '../intent';

const book = phraseSet(phrases);
const first = phraseSet(['cái đầu tiên', 'cái đầu', 'lúc đầu', 'hồi đầu', 'ban đầu']);
const searched = 40;

/** "Quay lại cái tạm trú lúc nãy": a procedure that was in hand before; null when it is none of those. */
export const previousProcedure = aboutProcedures('previousProcedure', read);

function read(heard: TurnAnalysis): Intent | null {
  const { search, searches, memory, knowledge, text, subjectTermCount, facets } = heard;
  if (memory.previousProcedures.length === 0 || book.matchLongest(search.question.words).length === 0)
    return null;
  const isFirst = first.matchLongest(search.question.words).length > 0;
  const last = isFirst ? memory.previousProcedures.at(-1) : memory.previousProcedures[0];
  if (subjectTermCount === 0 || onlyReturns(search.question)) {
    const family = last ? knowledge.family(last) : undefined;
    return last && family ? { kind: 'answer', targets: [procedureTarget(family, last, facets, 0.9)] } : null;
  }
  const known = new Set([...memory.previousProcedures, ...(memory.current ? [memory.current] : [])]);
  const found = searches.find(text, searched).candidates.find(({ family }) => known.has(family.main.code));
  return found ? answerOnCandidate(heard, found, 0.8) : null;
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

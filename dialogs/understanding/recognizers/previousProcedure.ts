import { PhraseBook } from '../../../language/phraseMatcher';
import phrases from '../../data/returning.json';
import { askCandidate, askOf, type Heard } from '../turnAnalysis';
import type { Intent } from '../intent';

const book = new PhraseBook(phrases.map((phrase) => [phrase, true] as const));
const searched = 40;

/** "Quay lại cái tạm trú lúc nãy": a procedure that was in hand before; null when it is none of those. */
export function returning(heard: Heard): Intent | null {
  const { findings, memory, knowledge, text, content, facets } = heard;
  if (memory.earlier.length === 0 || book.findLongest(findings.question.words).length === 0) return null;
  const [last] = memory.earlier;
  if (content === 0) {
    const family = last ? knowledge.family(last) : undefined;
    return last && family ? { kind: 'answer', asks: [askOf(family, last, facets, 0.9)] } : null;
  }
  const known = new Set([...memory.earlier, ...(memory.current ? [memory.current] : [])]);
  const found = knowledge.finder
    .find(text, searched)
    .candidates.find(({ family }) => known.has(family.main.code));
  return found ? askCandidate(heard, found, 0.8) : null;
}

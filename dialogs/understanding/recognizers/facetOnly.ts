import { askCurrent, type Heard } from '../turnAnalysis';
import type { Intent } from '../intent';

/** Nothing but a facet, or nothing at all: it speaks of the procedure in hand, or of those just offered. */
export function withoutSubject(heard: Heard): Intent {
  const { current, facets, memory, knowledge, findings } = heard;
  if (current && findings.question.words.length > 0) return askCurrent(heard, current, 0.9);
  const offered = (memory.choices ?? []).flatMap((code) => knowledge.family(code) ?? []);
  if (facets.length > 0 && offered.length > 0)
    return { kind: 'choose', families: offered, facets, confidence: 0.5 };
  return facets.length > 0 ? { kind: 'which', facets } : { kind: 'unknown', confidence: 0 };
}

import { coverageOf } from '../entities/needCoverage';
import { deniedIn } from '../entities/withoutDenied';
import type { Intent } from '../intent';
import type { Turn } from '../turn';

/**
 * "Hộ chiếu xanh của cơ quan chứ không phải hộ chiếu thường": what is said not to be meant is no answer, though it is the
 * nearest that is held, unless it speaks of all that is wanted ("loại gắn chip chứ không phải loại thường").
 */
export function besideDenied(turn: Turn, intent: Intent): Intent {
  if (intent.kind !== 'answer' || turn.memory.current) return intent;
  const [target, ...others] = intent.targets;
  const denied = deniedIn(turn.text);
  if (!target || others.length > 0 || denied === null) return intent;
  const { family, alternatives, facets, confidence } = target;
  const [meant] = turn.searches.find(denied, 1).candidates;
  if (meant?.family.id !== family.id) return intent;
  const { search, knowledge } = turn.aboutProcedures;
  if (coverageOf(knowledge).uncovered(search.question.terms, family).words === 0) return intent;
  return alternatives.length > 0
    ? { kind: 'clarify', families: alternatives, facets, confidence }
    : { kind: 'fallback', confidence };
}

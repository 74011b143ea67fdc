import type { Knowledge } from '../../../knowledge/knowledge';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Beside } from '../../memory';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import type { Recognizer } from '../recognizer';

const CONFIDENCE = 0.9;

/**
 * A part asked on of what was told last and is no procedure of ours: "làm ở đâu" after a matter that is known by name
 * only, "bao nhiêu tiền" after a question of law.
 */
export const beside: Recognizer = {
  name: 'beside',
  recognize(turn) {
    const { memory, knowledge } = turn;
    // Most turns end here, many of them without any search.
    if (!memory.beside) return null;
    const { subjectTermCount, search, facets, text } = turn.aboutProcedures;
    if (subjectTermCount > 0 || search.traitsAsked > 0) return null;
    if (facets.length === 0 && !asksYesNo(text)) return null;
    const intent = askedOf(memory.beside, facets, knowledge);
    return intent && { intent, probability: CONFIDENCE };
  },
};

function askedOf(
  beside: Beside,
  facets: readonly Facet[],
  { knownNames, services }: Knowledge,
): Intent | null {
  if (beside.kind === 'law') return { kind: 'generalLaw', confidence: CONFIDENCE };
  if (beside.kind === 'service') {
    const service = services.byId(beside.id);
    return service ? { kind: 'service', service, english: false, confidence: CONFIDENCE } : null;
  }
  const known = knownNames.byId(beside.id);
  return known ? { kind: 'notheld', known, confidence: CONFIDENCE, facets: [...facets] } : null;
}

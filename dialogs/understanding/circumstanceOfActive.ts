import type { Family } from '../../knowledge/families';
import { asksYesNo } from './entities/yesNo';
import type { Intent } from './intent';
import { answerOnActive, type TurnAnalysis } from './turnAnalysis';

/** A circumstance told of the procedure in hand: the part asked now or before, or, of none, what decides it. */
export function circumstanceOfActive(heard: TurnAnalysis, active: Family, confidence: number): Intent {
  const { text, facets, memory } = heard;
  const particular = facets.filter((facet) => facet !== 'overview');
  const asked =
    particular.length > 0 ? particular : asksYesNo(text) ? (['conditions'] as const) : memory.facets;
  const answer = answerOnActive({ ...heard, facets: [...asked] }, active, confidence);
  const isAside = asked.every((facet) => facet === 'overview');
  return isAside && answer.kind === 'answer'
    ? { ...answer, targets: answer.targets.map((target) => ({ ...target, aside: true as const })) }
    : answer;
}

import type { Family } from '../../../knowledge/families';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import circumstances from '../../data/circumstances.json';
import { aboutProcedures } from '../aboutProcedures';
import { tellsOfLost } from '../entities/losing';
import type { Intent, ProcedureTarget } from '../intent';
import { analyseTurn, asksTheSame, carried, type TurnAnalysis } from '../turnAnalysis';
import { toAnotherAct } from './anotherAct';
import { completeFromHand } from './completed';

/** All that matters of it, in the words by which loss procedures are found. */
const LOST = 'lỡ mất thì sao';

/** Of these "mất" tells of somebody. */
const ofDeath = phraseSet(circumstances.ofDeath);

/**
 * "Lỡ mất ở bên đó thì sao, về nhà làm được không", "có rồi mà làm mất thì có phải xét lại từ đầu không": what is in hand is
 * supposed to be lost, whatever else is told of it. It is what is done then, where that is a procedure of its own.
 */
export const lostInHand = aboutProcedures('lostInHand', read);

function read(heard: TurnAnalysis): Intent | null {
  const { activeProcedure: active, text, estimate, thresholds } = heard;
  if (!active || estimate.confidence >= thresholds.answer) return null;
  if (!tellsOfLost(words(text)) || isOfDeath(active)) return null;
  const lost = analyseTurn(LOST, heard);
  const found = toAnotherAct(lost) ?? completeFromHand(lost);
  if (found?.kind !== 'answer') return null;
  const [target] = found.targets;
  if (!target || target.family.id === active.id || isOfDeath(target.family)) return null;
  return { kind: 'answer', targets: [withAsked(target, heard)] };
}

function isOfDeath({ main }: Family): boolean {
  return ofDeath.matchLongest(words(main.name)).length > 0;
}

/** "Còn cấp lại bị mất thì sao" after "lệ phí?" asks for its fee; a yes or no of the one is none of the other. */
function withAsked(target: ProcedureTarget, heard: TurnAnalysis): ProcedureTarget {
  const named = heard.facets.filter((facet) => facet !== 'conditions');
  const asked = named.length === 0 && asksTheSame(heard) ? carried(heard.memory.facets) : named;
  return { ...target, facets: asked.length > 0 ? asked : ['overview'] };
}

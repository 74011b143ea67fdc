import { rivalName } from '../entities/rivalName';
import type { Intent, ProcedureTarget } from '../intent';
import { facetsOnName, type TurnAnalysis } from '../turnAnalysis';
import { SUPPORT_WEIGHT, supportIn } from './support';

/** From this probability on a known name may be what is asked, however sure the search is of something that is held. */
const MAY_BE_MEANT = 0.15;
/** So likely at least it must be, to be told in the place of what is held and less likely. */
const LIKELIEST_MIN = 0.3;

/**
 * A known name that may well be meant is told beside what is offered. Beside an answer it makes an offer of it: the papers
 * of another procedure are the worst that can be told. Where it is likelier than what is held,
 * it is told itself.
 */
export function besideKnown(analysis: TurnAnalysis, intent: Intent): Intent {
  if (intent.kind !== 'clarify' && intent.kind !== 'answer' && intent.kind !== 'fallback') return intent;
  const [target, ...others] = intent.kind === 'answer' ? intent.targets : [];
  if (others.length > 0 || (target && isMeant(analysis, target))) return intent;
  const rival = rivalName(analysis);
  if (!rival || rival.probability < MAY_BE_MEANT) return intent;
  const { known } = rival;
  // What a sheet surely answers is not asked of what has none: "nhậu say té chết khi huấn luyện có được trợ cấp không".
  const probability = target
    ? lessLikely(rival.probability, SUPPORT_WEIGHT * supportIn(analysis)(target.family))
    : rival.probability;
  if (probability < MAY_BE_MEANT) return intent;
  // Of what is owned up to nothing is meant.
  const ofHeld =
    intent.kind === 'fallback' ? 0 : (target?.confidence ?? ('confidence' in intent ? intent.confidence : 0));
  if (probability >= LIKELIEST_MIN && probability > ofHeld)
    return { kind: 'notheld', known, confidence: probability, facets: facetsOnName(analysis, known.name) };
  if (intent.kind === 'clarify') return { ...intent, orKnown: known };
  if (!target) return intent;
  const { family, alternatives, facets, confidence } = target;
  // Who asks on means what would have been answered.
  return {
    kind: 'clarify',
    families: [family, ...alternatives],
    facets,
    confidence,
    orKnown: known,
    standsOut: true,
  };
}

/** What is so many nats less likely beside another. */
function lessLikely(probability: number, nats: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(-nats);
  return odds / (1 + odds);
}

/** It is in hand, or called by its name. */
function isMeant({ search, memory }: TurnAnalysis, { family }: ProcedureTarget): boolean {
  return memory.current === family.main.code || search.named.some((named) => named.family === family);
}

import { nearestKnownName } from '../entities/nearestKnownName';
import type { Intent, ProcedureTarget } from '../intent';
import type { TurnAnalysis } from '../turnAnalysis';

/** It may be behind all that is held by so much and still be what is asked. */
const NEARLY = -0.02;
/** So well a known name must fit to be told beside an answer that is no surer than this, which is then only offered. */
const BESIDE_ANSWER = { fit: 0.5, confidence: 0.8 };

/**
 * What is known by name alone, and fits as well as what is held, is told beside what is offered. Beside a doubtful
 * answer it makes an offer of it: the papers of another procedure are the worst that can be told.
 */
export function besideKnown(analysis: TurnAnalysis, intent: Intent): Intent {
  if (intent.kind !== 'clarify' && intent.kind !== 'answer') return intent;
  const nearest = nearestKnownName(analysis);
  if (!nearest || nearest.fit < nearest.heldFit() + NEARLY) return intent;
  if (intent.kind === 'clarify') return { ...intent, orKnown: nearest.known };
  const [target, ...others] = intent.targets;
  if (!target || others.length > 0 || nearest.fit < BESIDE_ANSWER.fit || isSure(analysis, target))
    return intent;
  const { family, alternatives, facets, confidence } = target;
  return { kind: 'clarify', families: [family, ...alternatives], facets, confidence, orKnown: nearest.known };
}

function isSure({ search, memory }: TurnAnalysis, { family, confidence }: ProcedureTarget): boolean {
  return (
    confidence >= BESIDE_ANSWER.confidence ||
    memory.current === family.main.code ||
    search.named.some((named) => named.family === family)
  );
}

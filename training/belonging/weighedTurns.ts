import { activate, freshMemory } from '../../dialogs/memory';
import { candidateFeatures } from '../../dialogs/understanding/belonging/candidateFeatures';
import { cueFeatures } from '../../dialogs/understanding/belonging/cues';
import { poolOf } from '../../dialogs/understanding/belonging/pool';
import { turnFeatures } from '../../dialogs/understanding/belonging/turnFeatures';
import { Turn } from '../../dialogs/understanding/turn';
import { type Belonging, belongings, turnFeatureNames } from '../../knowledge/belongingModel';
import type { Knowledge } from '../../knowledge/knowledge';
import type { FollowingTurn } from './turns';

/** A turn with everything that is learned from. */
export interface WeighedTurn {
  author: string;
  belongs: Belonging;
  cues: readonly string[];
  /** What is looked at of it but its cues: these come last, and are learned first. */
  features: readonly number[];
  candidates: readonly { features: readonly number[]; isHand: boolean; isMeant: boolean }[];
}

const noCues = { hand: 0, other: 0, none: 0 };
/** Nothing of what is learned asks for the day. */
const SOME_DAY = new Date(0);

/** A turn as the bot would hear it; null of a procedure that is not held any more. */
export function weighed(
  { author, code, turn: said, belongs, other }: FollowingTurn,
  knowledge: Knowledge,
): WeighedTurn | null {
  const hand = knowledge.family(code);
  const meant = belongs === 'hand' ? hand : other ? knowledge.family(other) : undefined;
  if (!hand || (belongs !== 'none' && !meant)) return null;
  const memory = activate(freshMemory(), code, ['overview']);
  const turn = new Turn(said, memory, knowledge, SOME_DAY, knowledge.models.confidence);
  const heard = turn.aboutProcedures;
  const pool = poolOf(heard, hand);
  return {
    author,
    belongs,
    cues: cueFeatures(heard.text),
    features: turnFeatures(heard, pool, noCues).slice(0, turnFeatureNames.length - belongings.length),
    candidates: pool.families.map((family) => ({
      features: candidateFeatures(heard, pool, family),
      isHand: family.id === hand.id,
      isMeant: family.id === meant?.id,
    })),
  };
}

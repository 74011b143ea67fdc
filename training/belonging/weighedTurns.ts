import { activate, freshMemory, type Memory, offer } from '../../dialogs/memory';
import { candidateFeatures } from '../../dialogs/understanding/belonging/candidateFeatures';
import { cueFeatures } from '../../dialogs/understanding/belonging/cues';
import { poolOf, spokenOf } from '../../dialogs/understanding/belonging/pool';
import { turnFeatures } from '../../dialogs/understanding/belonging/turnFeatures';
import { understand } from '../../dialogs/understanding/understand';
import { Turn } from '../../dialogs/understanding/turn';
import { type Belonging, belongings, turnFeatureNames } from '../../knowledge/belongingModel';
import type { Family } from '../../knowledge/families';
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
export function weighed(following: FollowingTurn, knowledge: Knowledge): WeighedTurn | null {
  const { author, turn: said, belongs, other } = following;
  const hand = knowledge.family(following.code);
  const meant = belongs === 'hand' ? hand : other ? knowledge.family(other) : undefined;
  if (!hand || (belongs !== 'none' && !meant)) return null;
  const memory = memoryAfter(following, knowledge);
  const turn = new Turn(said, memory, knowledge, SOME_DAY, knowledge.models.confidence);
  const heard = turn.aboutProcedures;
  const [first = hand, ...more] = spokenOf(heard);
  const pool = poolOf(heard, [first, ...more]);
  const isSpokenOf = ({ id }: Family): boolean => pool.spokenOf.some((one) => one.id === id);
  return {
    author,
    // Of open choices another than the one thought of is picked, too.
    belongs: meant && isSpokenOf(meant) ? 'hand' : belongs,
    cues: cueFeatures(heard.text),
    features: turnFeatures(heard, pool, noCues).slice(0, turnFeatureNames.length - belongings.length),
    candidates: pool.families.map((family) => ({
      features: candidateFeatures(heard, pool, family),
      isHand: isSpokenOf(family),
      isMeant: family.id === meant?.id,
    })),
  };
}

/** What is remembered after the first message: choices that are open, or else that the procedure is in hand. */
function memoryAfter({ first, code, other }: FollowingTurn, knowledge: Knowledge): Memory {
  const { intent } = understand(first, freshMemory(), knowledge, SOME_DAY);
  const isOf = ({ main }: Family): boolean => main.code === code || main.code === other;
  if (intent.kind !== 'clarify' || !intent.families.some(isOf))
    return activate(freshMemory(), code, ['overview']);
  const codes = intent.families.map(({ main }) => main.code);
  return offer(freshMemory(), codes, intent.facets, intent.standsOut ? codes[0] : undefined);
}

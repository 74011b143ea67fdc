import type { DialogTurn, IntentDialog } from '../dialogTurn';
import { activateBeside, inLanguage } from '../memory';
import { knownNameReply } from './reply';

/** Says that the procedure is known by name only; what is asked on is asked of its name. */
export const notheld: IntentDialog<'notheld'> = (
  { known, confidence, english = false, facets = [] },
  turn,
) => {
  const memory = isPartOfMatter(turn)
    ? { ...turn.memory, awaitingWard: false, consecutiveFallbacks: 0 }
    : activateBeside(turn.memory, { kind: 'notheld', id: known.id });
  turn.remember(inLanguage(memory, english));
  return [knownNameReply(known, confidence, english, facets)];
};

/** So much of what is said the procedure in hand speaks of. */
const MIN_COVERAGE = 0.6;

/** "Khám sức khỏe ở đâu" of a driving licence, whose papers have that: it is told, and the licence stays in hand. */
function isPartOfMatter({ memory, knowledge, text }: DialogTurn): boolean {
  const family = memory.current ? knowledge.family(memory.current) : undefined;
  return family !== undefined && knowledge.finder.coverage(text, family) >= MIN_COVERAGE;
}

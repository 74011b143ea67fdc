import type { Memory } from '../memory';
import type { Intent } from './intent';
import type { Turn } from './turn';

/** Longer messages tell enough of a matter of their own. */
const MAX_SUBJECT_WORDS = 5;
/** What is as sure as this is meant, whatever was spoken of before. */
const SURE = 0.8;
/** A choice of what is less likely than this is a guess. */
const GUESSED = 0.25;

/**
 * A figure, an office or a service in the middle of a talk ends nothing: what no one else is surely meant by goes on with the
 * procedure before it. Null where none was in hand, or what was found stands by itself.
 */
export function memoryResumed(found: Intent, turn: Turn): Memory | null {
  const { memory } = turn;
  const [last] = memory.previousProcedures;
  if (!last || memory.current || memory.choices || !(memory.fact ?? memory.beside)) return null;
  const { subjectTermCount, search } = turn.aboutProcedures;
  if (subjectTermCount > MAX_SUBJECT_WORDS || !mayGoOn(found, search.named.length)) return null;
  const { fact: _, beside: __, ...kept } = memory;
  return { ...kept, current: last };
}

/** Whether the procedure before speaks of it, when taken in hand again. */
export function resumes(resumed: Intent, { current }: Memory): boolean {
  return resumed.kind === 'answer' && resumed.targets.some(({ code }) => code === current);
}

function mayGoOn(found: Intent, named: number): boolean {
  if (found.kind === 'fallback' || found.kind === 'missingProcedure') return true;
  if (named > 0) return false;
  if (found.kind === 'clarify') return found.confidence < GUESSED;
  if (found.kind === 'service') return found.confidence < SURE;
  return found.kind === 'answer' && found.targets.every(({ confidence }) => confidence < SURE);
}

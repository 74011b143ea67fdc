import type { Answer } from '../answer';
import type { Said } from '../dialogTurn';
import { emergencyNumbers } from '../emergency/numbers';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';
import type { Danger } from '../understanding/danger/assessDanger';

/** Figures, wards and their addresses are asked for by nobody in need. */
const calm: ReadonlySet<Answer['kind']> = new Set(['emergency', 'fact', 'office']);
/** A danger less likely than this is none. */
const LEAST_PROBABILITY = 0.5;

/** One line at the end of a usual answer that says whom to call, should somebody be in danger after all. */
export function withHelpLine(said: readonly Said[], perhaps: Danger | undefined, english: boolean): Said[] {
  const last = said.findLastIndex((one) => 'blocks' in one);
  const isLikely = perhaps !== undefined && perhaps.probability >= LEAST_PROBABILITY;
  const [phone] = isLikely ? emergencyNumbers(perhaps) : [];
  return said.map((one, i) => {
    if (!phone || i !== last || !('blocks' in one) || calm.has(one.answer.kind)) return one;
    const text = english ? sayEnglish('emergency.perhaps', { phone }) : say('emergency.perhaps', { phone });
    return { ...one, blocks: [...one.blocks, { type: 'text' as const, text }] };
  });
}

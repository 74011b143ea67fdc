import type { Said } from '../dialogTurn';
import { emergencyNumbers } from '../emergency/numbers';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';
import type { Danger } from '../understanding/danger/assessDanger';

/** One line at the end of a usual answer that says whom to call, should somebody be in danger after all. */
export function withHelpLine(said: readonly Said[], perhaps: Danger | undefined, english: boolean): Said[] {
  const last = said.findLastIndex((one) => 'blocks' in one);
  const [phone] = perhaps ? emergencyNumbers(perhaps) : [];
  return said.map((one, i) => {
    if (!phone || i !== last || !('blocks' in one) || one.answer.kind === 'emergency') return one;
    const text = english ? sayEnglish('emergency.perhaps', { phone }) : say('emergency.perhaps', { phone });
    return { ...one, blocks: [...one.blocks, { type: 'text' as const, text }] };
  });
}

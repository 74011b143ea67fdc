import type { PersonalDataKind } from '../../language/personalData/findPersonalData';
import type { Said } from '../dialogTurn';
import { say } from '../text/say';

/** Asks not to send what the message held, before the answer itself; where life is in danger, nothing comes before it. */
export function withPrivacyNotice(said: readonly Said[], kinds: readonly PersonalDataKind[]): Said[] {
  const first = said.findIndex((one) => 'blocks' in one);
  if (kinds.length === 0) return [...said];
  const what = kinds.map((kind) => say(`personalData.${kind}`)).join(', ');
  const text = say('personalData.notice', { what });
  return said.map((one, i) =>
    i === first && 'blocks' in one && one.answer.kind !== 'emergency'
      ? { ...one, blocks: [{ type: 'notice' as const, tone: 'warning' as const, text }, ...one.blocks] }
      : one,
  );
}

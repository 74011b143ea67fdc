import type { PersonalDataKind } from '../../language/personalData/findPersonalData';
import type { Said } from '../dialogTurn';
import { say } from '../text/say';

/** Asks not to send what the message held, before the answer itself; where somebody is in danger, after it. */
export function withPrivacyNotice(said: readonly Said[], kinds: readonly PersonalDataKind[]): Said[] {
  const first = said.findIndex((one) => 'blocks' in one);
  if (kinds.length === 0) return [...said];
  const what = kinds.map((kind) => say(`personalData.${kind}`)).join(', ');
  const notice = {
    type: 'notice' as const,
    tone: 'warning' as const,
    text: say('personalData.notice', { what }),
  };
  return said.map((one, i) => {
    if (i !== first || !('blocks' in one)) return one;
    const blocks = one.answer.kind === 'emergency' ? [...one.blocks, notice] : [notice, ...one.blocks];
    return { ...one, blocks };
  });
}

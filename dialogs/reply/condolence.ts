import type { Answer } from '../answer';
import type { Said } from '../dialogTurn';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';

/** Small talk, figures and cries for help are answered as ever. */
const withoutCondolence: readonly Answer['kind'][] = ['emergency', 'smalltalk', 'fact', 'handoff', 'privacy'];

/** One decent sentence before the answer to somebody who has just lost a relative. */
export function withCondolence(said: readonly Said[], isBereaved: boolean, english: boolean): Said[] {
  const first = said.findIndex((one) => 'blocks' in one);
  return said.map((one, i) => {
    if (!isBereaved || i !== first || !('blocks' in one) || withoutCondolence.includes(one.answer.kind))
      return one;
    const text = english ? sayEnglish('condolence') : say('condolence');
    return { ...one, blocks: [{ type: 'text' as const, text }, ...one.blocks] };
  });
}

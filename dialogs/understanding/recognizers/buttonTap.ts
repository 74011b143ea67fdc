import type { Knowledge } from '../../../knowledge/knowledge';
import { type Intent, type SmallTalkTopic, smallTalkTopics } from '../intent';
import type { Recognizer } from '../recognizer';
import { procedureTarget } from '../turnAnalysis';
import { readTap } from '../../tapText';

/** A button says exactly what is meant. */
export const buttonTap: Recognizer = {
  name: 'buttonTap',
  recognize(turn) {
    const intent = intentOfTap(turn.text, turn.knowledge) ?? unreadable(turn.text);
    return intent && { intent, probability: 1 };
  },
};

/** The text of a button that there is no more: of an older version, or made up. */
function unreadable(text: string): Intent | null {
  return /^#[pc]\//.test(text) ? { kind: 'fallback', confidence: 0 } : null;
}

/** What a button says to the tree; null for what is no button's text. */
export function intentOfTap(text: string, knowledge: Knowledge): Intent | null {
  const tap = readTap(text);
  if (tap?.kind === 'procedure') {
    const family = knowledge.family(tap.code);
    if (!family) return { kind: 'fallback', confidence: 0 };
    const { page, inCase } = tap;
    const target = procedureTarget(family, tap.code, [tap.facet], 1);
    return { kind: 'answer', targets: [{ ...target, page, ...(inCase ? { inCase } : {}) }] };
  }
  return tap && (smallTalkTopics as readonly string[]).includes(tap.command)
    ? { kind: 'smalltalk', topic: tap.command as SmallTalkTopic }
    : null;
}

import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { partsOf } from '../clarify/reply';
import { handoff } from '../reply/commands';
import { capital } from '../text/format';
import { hotlineNumbers } from '../text/hotline';
import { say } from '../text/say';

/**
 * To what asks for nothing: that it was heard, and how one goes on.
 * @param inHand the procedure that was spoken of
 */
export function heardReply(inHand?: { code: string; title: string }): Reply<Answer> {
  return {
    blocks: [
      { type: 'lead', text: say('heard.lead') },
      ...(inHand
        ? [{ type: 'text' as const, text: say('fallback.inHand', { title: capital(inHand.title) }) }]
        : []),
      { type: 'text', text: say('heard.complain', { hotline: hotlineNumbers() }) },
      ...(inHand ? [{ type: 'actions' as const, actions: [...partsOf(inHand.code), handoff()] }] : []),
    ],
    answer: { kind: 'smalltalk', confidence: 1 },
  };
}

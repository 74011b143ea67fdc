import type { Activity } from 'botbuilder';
import type { Answer } from '../dialogs/answer';
import type { Block } from '../replies/blocks';
import type { Reply } from '../replies/reply';

/** The reply that an activity was made of; null for events. */
export function replyOf({ type, text, channelData }: Partial<Activity>): Reply<Answer> | null {
  const { answer, blocks } = (channelData ?? {}) as { answer?: Answer; blocks?: Block[] };
  if (type !== 'message' || !answer) return null;
  return { answer, blocks: blocks ?? [{ type: 'lead', text: text ?? '' }] };
}

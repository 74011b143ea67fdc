import type { ChannelAdapter } from '../adapter';
import type { OutboxMessage } from './conversation';
import { activityOf } from './degradeReply';

/** What a platform knows the next message of a reply by: the same for every attempt at it. */
export function messageId({ id, degraded, sent }: OutboxMessage): string {
  return `${id}.${degraded ? 'p' : ''}${sent}`;
}

/** The messages of a reply in the form that its platform takes, in their order. */
export function platformMessages(owed: OutboxMessage, adapter: ChannelAdapter): unknown[] {
  return adapter.render(activityOf(owed), owed.degraded ? 'text' : 'rich');
}

import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import type { OutboxMessage } from './conversation';
import type { ChannelAdapter } from '../adapter';

/** The neutral reply that is owed. */
export function activityOf(owed: OutboxMessage): Partial<Activity> {
  return JSON.parse(owed.activity) as Partial<Activity>;
}

/** The same reply in words alone, without the messages at its head that were taken and read the same there. */
export function degradeReply(owed: OutboxMessage, adapter: ChannelAdapter): OutboxMessage {
  const taken = adapter.render(activityOf(owed), 'rich').slice(0, owed.sent);
  const text = adapter.render(activityOf(owed), 'text');
  const other = taken.findIndex((message, i) => !isDeepStrictEqual(message, text[i]));
  return { ...owed, degraded: true, sent: other < 0 ? taken.length : other };
}

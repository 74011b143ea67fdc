import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import type { Owed } from './conversationStore';
import type { Door } from '../adapter';

/** The neutral reply that is owed. */
export function activityOf(owed: Owed): Partial<Activity> {
  return JSON.parse(owed.activity) as Partial<Activity>;
}

/** The same reply in its plain form, without the messages at its head that were taken and read the same there. */
export function plainer(owed: Owed, door: Door): Owed {
  const taken = door.render(activityOf(owed), false).slice(0, owed.sent);
  const plain = door.render(activityOf(owed), true);
  const other = taken.findIndex((message, i) => !isDeepStrictEqual(message, plain[i]));
  return { ...owed, plain: true, sent: other < 0 ? taken.length : other };
}

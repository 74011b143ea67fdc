import type { Activity } from 'botbuilder';
import type { OutboxMessage } from './conversation';
import { activityOf } from './degradeReply';

/** Puts a word on its lateness into a reply. `asked`: when the person wrote, in milliseconds since 1970. */
export type SayLate = (reply: Partial<Activity>, asked: number) => Partial<Activity>;

/**
 * The same reply with a word on its lateness, where it comes that long after what it answers: the event waited, the
 * platform took nothing, or staff has it sent again. Null where it is in time, has said so, or has begun to be sent.
 */
export function lateReply(
  { asked, ...owed }: OutboxMessage,
  now: number,
  lateMs: number,
  sayLate: SayLate,
): OutboxMessage | null {
  if (asked === undefined || owed.sent > 0 || now - asked <= lateMs) return null;
  return { ...owed, activity: JSON.stringify(sayLate(activityOf(owed), asked)) };
}

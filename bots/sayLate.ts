import type { Activity } from 'botbuilder';
import { withNotices } from '../dialogs/reply/switchedOff';
import { toActivity } from '../dialogs/reply/toActivity';
import { say } from '../dialogs/text/say';
import { sayEnglish } from '../dialogs/text/sayEnglish';
import { momentInVietnam } from '../language/dates/momentInVietnam';
import { looksEnglish } from '../language/looksEnglish';
import { replyOf } from './replyOf';

/**
 * A reply that comes long after what it answers, with a word on that before it: who wrote may have gone another way since.
 * Where life is in danger nothing comes before the answer.
 * @param asked when the person wrote, in milliseconds since 1970
 */
export function sayLate(activity: Partial<Activity>, asked: number): Partial<Activity> {
  const reply = replyOf(activity);
  if (!reply || reply.answer.kind === 'emergency') return activity;
  const speak = looksEnglish(activity.text ?? '') ? sayEnglish : say;
  return toActivity(withNotices(reply, [speak('late', { moment: momentInVietnam(asked) })]));
}

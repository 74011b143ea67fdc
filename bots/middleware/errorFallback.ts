import type { Activity } from 'botbuilder';
import { hotlineNumbers } from '../../dialogs/text/hotline';
import { say } from '../../dialogs/text/say';
import type { Log } from '../log';
import { redactError } from './redactError';
import type { Bot, ConversationState } from '../types';

const apology = (): Partial<Activity> => ({
  type: 'message',
  text: say('error.apology', { hotline: hotlineNumbers() }),
  channelData: { answer: { kind: 'none', failed: true, confidence: 0 } },
});

/** How many turns in a row have failed; kept in the state under this name while it is not zero. */
const FAILURES = 'failures';

/**
 * Answers an apology when a turn fails, and keeps the state as it was. A second failure in a row may well come
 * from the state itself (say, left by an older version), so that turn is tried once more from a clean state.
 */
export function withErrorFallback(bot: Bot, log: Log): Bot {
  const failed = (error: unknown, text: string | undefined): void =>
    log.error(redactError(error, text), 'A turn failed');
  return {
    async turn({ activity, state }) {
      const { [FAILURES]: failures, ...before } = state;
      try {
        return await bot.turn({ activity, state: structuredClone(before) });
      } catch (error) {
        failed(error, activity.text);
      }
      if (failures) {
        try {
          return await bot.turn({ activity, state: {} });
        } catch (error) {
          failed(error, activity.text);
        }
      }
      const after: ConversationState = { ...before, [FAILURES]: 1 };
      return { state: after, replies: speaks(activity) ? [apology()] : [] };
    },
  };
}

/** Only who said something is owed an apology; an event in the background is not. */
function speaks(activity: Partial<Activity>): boolean {
  return activity.type === 'message';
}

import type { Log } from '../../bots/log';
import { channelOf, type ChannelAdapter } from '../adapter';
import type { Conversation, OutboxMessage } from './conversation';
import type { DeadLetters } from './deadLetters';
import { type DeadLetterCause, deadLetterKinds } from './observer';

interface UnsentRepliesParts {
  deadLetters: DeadLetters;
  adapters: ReadonlyMap<string, ChannelAdapter>;
  log: Log;
}

/** Keeps what was given up, for staff to see and to send again while the platform takes it. */
export class UnsentReplies {
  constructor(private readonly parts: UnsentRepliesParts) {}

  /**
   * @param reason what the platform said, for staff
   * @param canBeRetried a message that may have arrived is not sent a second time
   */
  async write(
    { _id, heard, expires }: Conversation,
    owed: OutboxMessage,
    cause: DeadLetterCause,
    reason: string,
    canBeRetried = true,
  ): Promise<void> {
    const { adapters, deadLetters, log } = this.parts;
    const channel = channelOf(_id);
    log.warn({ channel, kind: deadLetterKinds[cause], cause, reason }, 'Dead letter');
    const { windowMs = Infinity } = adapters.get(channel) ?? {};
    const again = { content: { reply: owed }, until: Math.min(heard + windowMs, expires) };
    await deadLetters.add(`${_id}#${owed.id}`, _id, cause, reason, canBeRetried ? again : undefined);
  }
}

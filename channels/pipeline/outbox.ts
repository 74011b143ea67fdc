import type { Log } from '../../bots/log';
import { backoff } from './retryPolicy';
import type { Conversation, Conversations, Owed } from './conversationStore';
import type { DeadLetter, DeadLetters } from './deadLetters';
import { channelOf, type Door, type SendOutcome } from '../adapter';
import type { Lane } from './semaphore';
import type { Pauses } from './circuitBreaker';
import { activityOf, plainer } from './degradeReply';
import type { Timing } from './timing';

/** How many of the platform's ids of our own messages are remembered, to know their echoes. */
const REMEMBERED = 30;
/** A door that is shut now may be open after the next start. */
const SHUT_MS = 60_000;

const TOO_LATE = 'It could not be sent for too long.';
const WINDOW_CLOSED = 'The platform takes no reply this long after the last message.';

interface Parts {
  conversations: Conversations;
  deadLetters: DeadLetters;
  doors: Map<string, Door>;
  pauses: Pauses;
  /** Where the storage is worked with; a place there is free for others while a platform is being waited for. */
  desk: Lane;
  log: Log;
  clock: () => number;
  random: () => number;
  timing: Timing;
}

type Outcome<Kind extends SendOutcome['kind']> = Extract<SendOutcome, { kind: Kind }>;

/** Sends what is owed, message by message, in order; only the holder of a conversation may call it. */
export class Delivery {
  constructor(private readonly parts: Parts) {}

  /**
   * Makes one step: sends one message, or gives one reply up, or puts the next attempt off.
   * @returns the conversation afterwards, or null when there is nothing more to do for now.
   * @throws LeaseLostError
   */
  async step(conversation: Conversation): Promise<Conversation | null> {
    const { clock, conversations, doors, pauses, timing } = this.parts;
    const [first] = conversation.owed;
    if (!first) return null;
    const now = clock();
    const channel = channelOf(conversation._id);
    const door = doors.get(channel);
    if (now - first.at > timing.giveUpMs) return this.giveUp(conversation, first, TOO_LATE);
    if (door?.windowMs !== undefined && now - conversation.heard > door.windowMs)
      return this.giveUp(conversation, first, WINDOW_CLOSED);
    const ready = Math.max(first.notBefore ?? 0, door ? pauses.until(channel) : now + SHUT_MS);
    if (!door || ready > now) return this.putOff(conversation, { ...first, notBefore: ready });
    return this.attempt(await conversations.secure(conversation), first, door);
  }

  private async attempt(conversation: Conversation, owed: Owed, door: Door): Promise<Conversation | null> {
    const messages = door.render(activityOf(owed), owed.plain ?? false);
    const message = messages[owed.sent];
    if (message === undefined) return this.settle(conversation);
    const id = `${owed.id}.${owed.plain ? 'p' : ''}${owed.sent}`;
    const outcome = await this.parts.desk.away(() => door.send(conversation._id, message, id));
    switch (outcome.kind) {
      case 'sent':
        this.parts.pauses.end(door.channel);
        return this.next(conversation, owed, messages.length, outcome.id);
      case 'unknown':
        await this.bury(conversation, owed, 'unknown', outcome.reason);
        return this.next(conversation, owed, messages.length);
      case 'retry':
        return this.again(conversation, owed, outcome);
      case 'degrade':
        return owed.plain
          ? this.giveUp(conversation, owed, outcome.reason)
          : this.put(conversation, plainer(owed, door));
      case 'refused':
        return this.refused(conversation, owed, outcome);
    }
  }

  private next(conversation: Conversation, owed: Owed, of: number, id?: string): Promise<Conversation> {
    const also = id ? { sent: [...conversation.sent, id].slice(-REMEMBERED) } : {};
    if (owed.sent + 1 >= of) return this.settle(conversation, also);
    const { notBefore: _, ...rest } = owed;
    return this.put(conversation, { ...rest, sent: owed.sent + 1, attempts: 0 }, also);
  }

  private again(conversation: Conversation, owed: Owed, outcome: Outcome<'retry'>): Promise<null> {
    const { afterMs, alert, everyone, reason } = outcome;
    const { clock, log, pauses, random } = this.parts;
    const channel = channelOf(conversation._id);
    const attempts = owed.attempts + 1;
    const notBefore = everyone
      ? pauses.begin(channel, clock(), afterMs)
      : clock() + backoff(attempts, random(), afterMs);
    if (alert) log.error({ alert, channel, reason }, 'A platform takes no messages: staff must act');
    else log.warn({ attempts, channel, reason }, 'A message was not taken; it is tried again');
    return this.putOff(conversation, { ...owed, attempts, notBefore });
  }

  private async refused(
    conversation: Conversation,
    owed: Owed,
    outcome: Outcome<'refused'>,
  ): Promise<Conversation> {
    const { alert, mute, reason } = outcome;
    const { clock, conversations, log, timing } = this.parts;
    if (alert)
      log.error(
        { alert, channel: channelOf(conversation._id), reason },
        'A platform refused: staff must act',
      );
    if (!mute) return this.giveUp(conversation, owed, reason);
    await this.bury(conversation, owed, 'reply', reason);
    return conversations.owe(conversation._id, [], { mutedUntil: clock() + timing.muteMs });
  }

  private async giveUp(conversation: Conversation, owed: Owed, reason: string): Promise<Conversation> {
    await this.bury(conversation, owed, 'reply', reason);
    return this.settle(conversation);
  }

  private async bury(
    { _id }: Conversation,
    owed: Owed,
    kind: DeadLetter['kind'],
    reason: string,
  ): Promise<void> {
    this.parts.log.warn({ channel: channelOf(_id), kind, reason }, 'Dead letter');
    await this.parts.deadLetters.add(`${_id}#${owed.id}`, _id, kind, reason);
  }

  /** The first reply is done with, one way or the other. */
  private settle(conversation: Conversation, also: { sent?: string[] } = {}): Promise<Conversation> {
    return this.parts.conversations.owe(conversation._id, conversation.owed.slice(1), also);
  }

  private put(
    conversation: Conversation,
    first: Owed,
    also: { sent?: string[] } = {},
  ): Promise<Conversation> {
    return this.parts.conversations.owe(conversation._id, [first, ...conversation.owed.slice(1)], also);
  }

  private async putOff(conversation: Conversation, first: Owed): Promise<null> {
    await this.put(conversation, first);
    return null;
  }
}

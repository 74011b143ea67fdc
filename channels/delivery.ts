import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import type { Log } from '../bots/log';
import { backoff } from './backoff';
import type { Conversation, Conversations, Owed } from './conversations';
import type { DeadLetters } from './deadLetters';
import { channelOf, type Door, type SendOutcome } from './door';
import type { Timing } from './timing';

/** How many of the platform's ids of our own messages are remembered, to know their echoes. */
const REMEMBERED = 30;
/** A door that was not opened may be opened later. */
const SHUT_MS = 60_000;

interface Parts {
  conversations: Conversations;
  deadLetters: DeadLetters;
  doors: Map<string, Door>;
  log: Log;
  clock: () => number;
  random: () => number;
  timing: Timing;
}

/** Sends what is owed, message by message, in order; only the holder of a conversation may call it. */
export class Delivery {
  /** Until when a whole door waits, because its platform asked for it. */
  private readonly paused = new Map<string, number>();

  constructor(private readonly parts: Parts) {}

  /**
   * Makes one step: sends one message, or gives one reply up, or puts the next attempt off.
   * @returns the conversation afterwards, or null when there is nothing more to do for now.
   * @throws LeaseLostError
   */
  async step(conversation: Conversation): Promise<Conversation | null> {
    const { clock, doors, timing } = this.parts;
    const [first] = conversation.owed;
    if (!first) return null;
    const now = clock();
    const channel = channelOf(conversation._id);
    const door = doors.get(channel);
    if (now - first.at > timing.giveUpMs)
      return this.giveUp(conversation, first, 'reply', 'It could not be sent for too long.');
    if (!door) return this.putOff(conversation, { ...first, notBefore: now + SHUT_MS });
    if (door.windowMs !== undefined && now - conversation.heard > door.windowMs)
      return this.giveUp(
        conversation,
        first,
        'reply',
        'The platform takes no reply this long after the last message.',
      );
    const ready = Math.max(first.notBefore ?? 0, this.paused.get(channel) ?? 0);
    if (ready > now) return this.putOff(conversation, { ...first, notBefore: ready });
    return this.attempt(await this.parts.conversations.secure(conversation), first, door);
  }

  private async attempt(conversation: Conversation, owed: Owed, door: Door): Promise<Conversation | null> {
    const messages = door.render(JSON.parse(owed.activity) as Partial<Activity>, owed.plain ?? false);
    const message = messages[owed.sent];
    if (message === undefined) return this.settle(conversation);
    const outcome = await door.send(
      conversation._id,
      message,
      `${owed.id}.${owed.plain ? 'p' : ''}${owed.sent}`,
    );
    switch (outcome.kind) {
      case 'sent':
        return this.sent(conversation, owed, messages.length, outcome.id);
      case 'unknown':
        await this.bury(conversation, owed, 'unknown', outcome.reason);
        return this.sent(conversation, owed, messages.length);
      case 'retry':
        return this.again(conversation, owed, outcome);
      case 'degrade':
        if (owed.plain) return this.giveUp(conversation, owed, 'reply', outcome.reason);
        return this.degrade(conversation, owed, door);
      case 'refused':
        return this.refused(conversation, owed, outcome);
    }
  }

  private sent(conversation: Conversation, owed: Owed, of: number, id?: string): Promise<Conversation> {
    const ids = id ? { sent: [...conversation.sent, id].slice(-REMEMBERED) } : {};
    if (owed.sent + 1 >= of) return this.settle(conversation, ids);
    const { notBefore: _, ...rest } = owed;
    return this.change(conversation, { ...rest, sent: owed.sent + 1, attempts: 0 }, ids);
  }

  private again(
    conversation: Conversation,
    owed: Owed,
    outcome: Extract<SendOutcome, { kind: 'retry' }>,
  ): Promise<null> {
    const { clock, log, random } = this.parts;
    const attempts = owed.attempts + 1;
    const notBefore = clock() + backoff(attempts, random(), outcome.afterMs);
    const channel = channelOf(conversation._id);
    if (outcome.everyone) this.paused.set(channel, notBefore);
    const fields = { channel, attempts, reason: outcome.reason, ...(outcome.alert && { alert: true }) };
    if (outcome.alert) log.error(fields, 'A platform takes no messages: staff must act');
    else log.warn(fields, 'A message was not taken; it is tried again');
    return this.putOff(conversation, { ...owed, attempts, notBefore });
  }

  private degrade(conversation: Conversation, owed: Owed, door: Door): Promise<Conversation> {
    const activity = JSON.parse(owed.activity) as Partial<Activity>;
    const taken = door.render(activity, false).slice(0, owed.sent);
    const plain = door.render(activity, true);
    const same = taken.findIndex((message, i) => !isDeepStrictEqual(message, plain[i]));
    return this.change(conversation, { ...owed, plain: true, sent: same < 0 ? taken.length : same });
  }

  private async refused(
    conversation: Conversation,
    owed: Owed,
    { reason, alert, mute }: Extract<SendOutcome, { kind: 'refused' }>,
  ): Promise<Conversation> {
    const { clock, conversations, log, timing } = this.parts;
    if (alert)
      log.error(
        { channel: channelOf(conversation._id), reason, alert },
        'A platform refused: staff must act',
      );
    if (!mute) return this.giveUp(conversation, owed, 'reply', reason);
    await this.bury(conversation, owed, 'reply', reason);
    return conversations.save(conversation._id, { owed: [], mutedUntil: clock() + timing.muteMs }, ['due']);
  }

  private async giveUp(
    conversation: Conversation,
    owed: Owed,
    kind: 'reply' | 'unknown',
    reason: string,
  ): Promise<Conversation> {
    await this.bury(conversation, owed, kind, reason);
    return this.settle(conversation);
  }

  private async bury(
    conversation: Conversation,
    owed: Owed,
    kind: 'reply' | 'unknown',
    reason: string,
  ): Promise<void> {
    this.parts.log.warn({ channel: channelOf(conversation._id), kind, reason }, 'Dead letter');
    await this.parts.deadLetters.add(`${conversation._id}#${owed.id}`, conversation._id, kind, reason);
  }

  /** The first reply is done with, one way or the other. */
  private settle(conversation: Conversation, also: { sent?: string[] } = {}): Promise<Conversation> {
    const owed = conversation.owed.slice(1);
    const set = { ...also, owed, ...(owed.length > 0 && { due: this.parts.clock() }) };
    return this.parts.conversations.save(conversation._id, set, owed.length > 0 ? [] : ['due']);
  }

  private change(
    conversation: Conversation,
    first: Owed,
    also: { sent?: string[] } = {},
  ): Promise<Conversation> {
    const owed = [first, ...conversation.owed.slice(1)];
    return this.parts.conversations.save(conversation._id, { ...also, owed, due: this.parts.clock() });
  }

  private async putOff(conversation: Conversation, first: Owed): Promise<null> {
    const owed = [first, ...conversation.owed.slice(1)];
    await this.parts.conversations.save(conversation._id, {
      owed,
      due: first.notBefore ?? this.parts.clock(),
    });
    return null;
  }
}

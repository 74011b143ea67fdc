import type { Log } from '../../bots/log';
import { backoff } from './retryPolicy';
import type { Conversation, OutboxMessage } from './conversation';
import type { ConversationStore } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import { channelOf, type ChannelAdapter, type SendOutcome } from '../adapter';
import type { Semaphore } from './semaphore';
import type { ChannelCircuitBreaker } from './circuitBreaker';
import { degradeReply } from './degradeReply';
import { lateReply, type SayLate } from './lateReply';
import { OwedReplies } from './owedReplies';
import { messageId, platformMessages } from './platformMessages';
import type { Timing } from './timing';
import type { DeadLetterCause, PipelineObserver } from './observer';
import { UnrecordedSends } from './unrecordedSends';
import { UnsentReplies } from './unsentReplies';

/** An adapter that is shut now may be open after the next start. */
const SHUT_CHANNEL_RETRY_MS = 60_000;

const TOO_LATE = 'It could not be sent for too long.';
const WINDOW_CLOSED = 'The platform takes no reply this long after the last message.';

interface OutboxOptions {
  conversations: ConversationStore;
  deadLetters: DeadLetters;
  adapters: Map<string, ChannelAdapter>;
  circuitBreaker: ChannelCircuitBreaker;
  /** Where the storage is worked with; a place there is free for others while a platform is being waited for. */
  storageSemaphore: Semaphore;
  log: Log;
  clock: () => number;
  random: () => number;
  timing: Timing;
  observer: PipelineObserver;
  sayLate: SayLate;
}

type OutcomeOf<Kind extends SendOutcome['kind']> = Extract<SendOutcome, { kind: Kind }>;

/** Sends what is owed, message by message, in order; only the holder of a conversation may call it. */
export class OutboxDispatcher {
  private readonly unrecorded = new UnrecordedSends();
  private readonly letters: UnsentReplies;
  private readonly queue: OwedReplies;

  constructor(private readonly parts: OutboxOptions) {
    this.letters = new UnsentReplies(parts);
    this.queue = new OwedReplies(parts.conversations);
  }

  /** Whether only this process knows of something that was sent: nobody else may go on with the conversation then. */
  hasUnrecorded(conversation: string): boolean {
    return this.unrecorded.hasAny(conversation);
  }

  /** The conversations of which only this process knows what was sent. */
  get unrecordedConversations(): string[] {
    return this.unrecorded.conversations;
  }

  /**
   * Notes what only this process knows to be sent, and nothing else: whoever took the conversation over before would
   * send it once more, and so would everybody if this process died. Not to be called while the conversation is worked on.
   * @throws LeaseLostError, or what keeps the storage from answering
   */
  async note(id: string): Promise<void> {
    let held: Conversation | null = await this.parts.conversations.acquireLease(id);
    // What others have taken is theirs.
    if (!held) return;
    const adapter = this.parts.adapters.get(channelOf(id));
    for (let owed = held.owed[0]; owed && adapter; owed = held.owed[0]) {
      const known = this.unrecorded.of(id, messageId(owed));
      if (!known) break;
      held = await this.queue.sentOne(held, owed, platformMessages(owed, adapter).length, { id: known.id });
    }
    this.unrecorded.settled(id);
  }

  /**
   * Makes one step: sends one message, or gives one reply up, or puts the next attempt off.
   * @param mayLetGo asked when the last message is sent: whether the write that notes it gives up the hold as well
   * @returns the conversation afterwards, or null when there is nothing more to do for now.
   * @throws LeaseLostError
   */
  async step(
    conversation: Conversation,
    mayLetGo: () => boolean = () => false,
  ): Promise<Conversation | null> {
    const { clock, conversations, adapters, circuitBreaker, timing } = this.parts;
    const [first] = conversation.owed;
    if (!first) return null;
    const now = clock();
    const channel = channelOf(conversation._id);
    const adapter = adapters.get(channel);
    if (now - first.at > timing.giveUpMs) return this.abandon(conversation, first, 'too_late', TOO_LATE);
    if (adapter?.windowMs !== undefined && now - conversation.heard > adapter.windowMs)
      return this.abandon(conversation, first, 'window_closed', WINDOW_CLOSED);
    // A reply that was made later than now was put off by a clock that has gone back since: it has waited long enough.
    const putOffUntil = first.at > now ? 0 : (first.notBefore ?? 0);
    const ready = Math.max(
      putOffUntil,
      adapter ? circuitBreaker.openUntil(channel, now) : now + SHUT_CHANNEL_RETRY_MS,
    );
    if (!adapter || ready > now) return this.queue.putOff(conversation, { ...first, notBefore: ready });
    const late = lateReply(first, now, timing.lateMs, this.parts.sayLate);
    if (late) return this.queue.replaceFirst(conversation, late);
    return this.attempt(await conversations.extendLease(conversation), first, adapter, mayLetGo);
  }

  private async attempt(
    conversation: Conversation,
    owed: OutboxMessage,
    adapter: ChannelAdapter,
    mayLetGo: () => boolean,
  ): Promise<Conversation | null> {
    const messages = platformMessages(owed, adapter);
    const message = messages[owed.sent];
    if (message === undefined) return this.queue.finishFirst(conversation);
    const id = messageId(owed);
    const outcome =
      this.unrecorded.of(conversation._id, id) ??
      (await this.parts.storageSemaphore.runReleased(() =>
        this.send(conversation, owed, adapter, () => adapter.send(conversation._id, message, id)),
      ));
    switch (outcome.kind) {
      case 'sent': {
        const after = await this.queue.sentOne(conversation, owed, messages.length, {
          id: outcome.id,
          mayLetGo,
        });
        this.unrecorded.recorded(conversation._id, id);
        return after;
      }
      case 'unknown':
        // What comes after it goes on its way: to send the reply again would double that.
        await this.letters.write(
          conversation,
          owed,
          'unconfirmed',
          outcome.reason,
          owed.sent + 1 >= messages.length,
        );
        return this.queue.sentOne(conversation, owed, messages.length);
      case 'retry':
        return this.scheduleRetry(conversation, owed, outcome);
      case 'degrade':
        return owed.degraded
          ? this.abandon(conversation, owed, 'refused', outcome.reason)
          : this.queue.replaceFirst(conversation, degradeReply(owed, adapter));
      case 'refused':
        return this.refused(conversation, owed, outcome);
    }
  }

  /** What a platform takes is known from that moment on, however long it is until it can be noted. */
  private async send(
    conversation: Conversation,
    owed: OutboxMessage,
    { channel }: ChannelAdapter,
    send: () => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    const { circuitBreaker, clock, observer } = this.parts;
    const began = performance.now();
    const outcome = await send();
    const alert = 'alert' in outcome && outcome.alert === true;
    observer.attempted(channel, outcome.kind, performance.now() - began, alert);
    if (outcome.kind !== 'sent') return outcome;
    this.unrecorded.add(conversation._id, messageId(owed), outcome);
    circuitBreaker.reset(channel);
    if (owed.sent === 0 && owed.received !== undefined) observer.answered(channel, clock() - owed.received);
    return outcome;
  }

  private scheduleRetry(
    conversation: Conversation,
    owed: OutboxMessage,
    outcome: OutcomeOf<'retry'>,
  ): Promise<null> {
    const { afterMs, alert, everyone, reason } = outcome;
    const { clock, log, circuitBreaker, random } = this.parts;
    const channel = channelOf(conversation._id);
    const now = clock();
    const attempts = owed.attempts + 1;
    const notBefore = everyone
      ? circuitBreaker.trip(channel, now, afterMs)
      : now + backoff(attempts, random(), afterMs);
    if (alert) log.error({ alert, channel, reason }, 'A platform takes no messages: staff must act');
    else log.warn({ attempts, channel, reason }, 'A message was not taken; it is tried again');
    return this.queue.putOff(conversation, { ...owed, at: Math.min(owed.at, now), attempts, notBefore });
  }

  private async refused(
    conversation: Conversation,
    owed: OutboxMessage,
    outcome: OutcomeOf<'refused'>,
  ): Promise<Conversation> {
    const { alert, mute, reason } = outcome;
    const { clock, conversations, log, timing } = this.parts;
    if (alert)
      log.error(
        { alert, channel: channelOf(conversation._id), reason },
        'A platform refused: staff must act',
      );
    const cause = alert ? 'staff_must_act' : 'refused';
    if (!mute) return this.abandon(conversation, owed, cause, reason);
    await this.letters.write(conversation, owed, cause, reason);
    return conversations.setOutbox(conversation._id, [], { mutedUntil: clock() + timing.muteMs });
  }

  private async abandon(
    conversation: Conversation,
    owed: OutboxMessage,
    cause: DeadLetterCause,
    reason: string,
  ): Promise<Conversation> {
    await this.letters.write(conversation, owed, cause, reason);
    return this.queue.finishFirst(conversation);
  }
}

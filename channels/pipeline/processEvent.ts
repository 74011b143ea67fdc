import type { Activity } from 'botbuilder';
import { isErasureRequest } from '../../bots/erasureRequest';
import type { Bot, ConversationState } from '../../bots/types';
import type { Conversation, OutboxMessage } from './conversation';
import type { ConversationStore } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import { channelOf, type ChannelAdapter } from '../adapter';
import { eventTime } from './eventTime';
import type { PendingEvent } from './inbox';
import type { Timing } from './timing';

/**
 * How many of the latest events a conversation remembers: one that was dealt with by a process that died, or lost its
 * hold, before the inbox knew is found here. There is seldom more than one.
 */
const REMEMBERED_EVENT_IDS = 20;

const HUMAN_ANSWERS = 'A human answers this conversation.';

interface ProcessEventOptions {
  bot: Bot;
  conversations: ConversationStore;
  deadLetters: DeadLetters;
  adapters: Map<string, ChannelAdapter>;
  clock: () => number;
  timing: Timing;
}

/**
 * Deals with one event of a conversation that this process holds: effects first, then the turn. What the tree
 * remembers, what is owed to the person and the event's id are kept in one write.
 * @returns the conversation afterwards.
 * @throws LeaseLostError when another process took over; then nothing has been kept.
 */
export async function processEvent(
  conversation: Conversation,
  event: PendingEvent,
  parts: ProcessEventOptions,
): Promise<Conversation> {
  if (conversation.events.includes(event.id)) return conversation;
  switch (event.control) {
    case 'erase':
      await eraseElsewhere(conversation, parts);
      return parts.conversations.erase(conversation._id, [event.id]);
    case 'handover':
      return handover(conversation, event, parts);
    case 'resend':
      return resend(conversation, event, parts);
    case 'resume':
      return turn(conversation, event, parts, 0);
    default:
      return turn(conversation, event, parts, conversation.mutedUntil ?? 0);
  }
}

function handover(
  conversation: Conversation,
  event: PendingEvent,
  { clock, conversations, timing }: ProcessEventOptions,
): Promise<Conversation> {
  const events = recentEventIds(conversation, event);
  const ours = event.messageId !== undefined && conversation.sent.includes(event.messageId);
  if (ours) return conversations.save(conversation._id, { events });
  const mutedUntil = clock() + timing.muteMs;
  const expires = Math.max(conversation.expires, mutedUntil);
  return conversations.setOutbox(conversation._id, [], { events, mutedUntil, expires });
}

/** A reply that had been given up goes behind what is owed; where a human answers meanwhile, it is given up again. */
async function resend(
  conversation: Conversation,
  event: PendingEvent,
  { clock, conversations, deadLetters }: ProcessEventOptions,
): Promise<Conversation> {
  const events = recentEventIds(conversation, event);
  const { _id, owed, mutedUntil = 0, heard, expires } = conversation;
  const now = clock();
  if (!event.reply) return conversations.save(_id, { events });
  const { notBefore: _, received: __, ...reply } = event.reply;
  if (mutedUntil <= now)
    return conversations.setOutbox(_id, [...owed, { ...reply, at: now, attempts: 0 }], { events });
  const again = { content: { reply }, until: expires };
  if (heard > 0) await deadLetters.add(`${_id}#${reply.id}`, _id, 'human_answers', HUMAN_ANSWERS, again);
  return conversations.save(_id, { events });
}

/** A muted conversation takes events in without a word. */
async function turn(
  conversation: Conversation,
  event: PendingEvent,
  parts: ProcessEventOptions,
  mutedUntil: number,
): Promise<Conversation> {
  const { bot, clock, conversations, adapters, timing } = parts;
  const now = clock();
  const muted = mutedUntil > now;
  const open = muted ? [] : (['mutedUntil'] as const);
  const kept = {
    events: recentEventIds(conversation, event),
    expires: Math.max(now + timing.conversationMs, mutedUntil),
  };
  if (!event.activity) return conversations.save(conversation._id, kept, [...open]);
  const heard = Math.max(conversation.heard, Math.min(eventTime(event.at, event.received), now));
  if (muted) return conversations.save(conversation._id, { ...kept, heard });
  adapters.get(channelOf(conversation._id))?.sendTyping?.(conversation._id);
  const result = await bot.turn({
    activity: withAddress(event, event.activity),
    state: stateOf(conversation),
  });
  const said = result.replies.filter((reply) => !isErasureRequest(reply));
  if (said.length < result.replies.length) await eraseElsewhere(conversation, parts);
  const owed = [
    ...conversation.owed,
    ...said.map((reply, i) => ({
      ...toOutboxMessage(`${event.id}.${i}`, reply, clock()),
      ...(i === 0 ? { received: event.received, ...askedAt(event) } : {}),
    })),
  ];
  return conversations.setOutbox(
    conversation._id,
    owed,
    { ...kept, heard, state: JSON.stringify(result.state) },
    [...open],
  );
}

/** Who has said nothing waits for no answer. */
function askedAt({ activity, at, received }: PendingEvent): { asked?: number } {
  return activity?.type === 'message' ? { asked: eventTime(at, received) } : {};
}

function recentEventIds(conversation: Conversation, event: PendingEvent): string[] {
  return [...conversation.events, event.id].slice(-REMEMBERED_EVENT_IDS);
}

function stateOf(conversation: Conversation): ConversationState {
  return conversation.state ? (JSON.parse(conversation.state) as ConversationState) : {};
}

async function eraseElsewhere(
  { _id }: Conversation,
  { deadLetters, adapters }: ProcessEventOptions,
): Promise<void> {
  await adapters.get(channelOf(_id))?.erase?.(_id);
  await deadLetters.forget(_id);
}

function toOutboxMessage(id: string, reply: Partial<Activity>, at: number): OutboxMessage {
  return { id, activity: JSON.stringify(reply), at, sent: 0, attempts: 0 };
}

/** The activity as Bot Framework wants it: who, where and when come from the event, not from what the person sent. */
function withAddress(event: PendingEvent, activity: Partial<Activity>): Partial<Activity> {
  const [channel = '', account = '', ...user] = event.conversation.split('/');
  return {
    ...activity,
    id: event.id,
    timestamp: new Date(eventTime(event.at, event.received)),
    channelId: channel,
    serviceUrl: '',
    conversation: { id: event.conversation, isGroup: false, conversationType: '', name: '' },
    from: { id: user.join('/'), name: '' },
    recipient: { id: account, name: '' },
  };
}

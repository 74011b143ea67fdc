import type { Activity } from 'botbuilder';
import { asksToForget } from '../../bots/erasureRequest';
import type { Bot, ConversationState } from '../../bots/types';
import type { Conversation, Conversations, Owed } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import { channelOf, type Door } from '../adapter';
import { eventTime } from './eventTime';
import type { Pending } from './inbox';
import type { Timing } from './timing';

/** How many of the latest events a conversation remembers. */
const REMEMBERED = 20;

interface Parts {
  bot: Bot;
  conversations: Conversations;
  deadLetters: DeadLetters;
  doors: Map<string, Door>;
  clock: () => number;
  timing: Timing;
}

/**
 * Deals with one event of a conversation that this process holds: effects first, then the turn. What the tree
 * remembers, what is owed to the person and the event's id are kept in one write.
 * @returns the conversation afterwards.
 * @throws LeaseLostError when another process took over; then nothing has been kept.
 */
export async function oneEvent(
  conversation: Conversation,
  event: Pending,
  parts: Parts,
): Promise<Conversation> {
  if (conversation.events.includes(event.id)) return conversation;
  switch (event.effect) {
    case 'forget':
      await forgetElsewhere(conversation, parts);
      return parts.conversations.erase(conversation._id, [event.id]);
    case 'mute':
      return mute(conversation, event, parts);
    case 'unmute':
      return turn(conversation, event, parts, 0);
    default:
      return turn(conversation, event, parts, conversation.mutedUntil ?? 0);
  }
}

function mute(
  conversation: Conversation,
  event: Pending,
  { clock, conversations, timing }: Parts,
): Promise<Conversation> {
  const events = latest(conversation, event);
  const ours = event.messageId !== undefined && conversation.sent.includes(event.messageId);
  if (ours) return conversations.save(conversation._id, { events });
  const mutedUntil = clock() + timing.muteMs;
  const expires = Math.max(conversation.expires, mutedUntil);
  return conversations.owe(conversation._id, [], { events, mutedUntil, expires });
}

/** A muted conversation takes events in without a word. */
async function turn(
  conversation: Conversation,
  event: Pending,
  parts: Parts,
  mutedUntil: number,
): Promise<Conversation> {
  const { bot, clock, conversations, doors, timing } = parts;
  const now = clock();
  const muted = mutedUntil > now;
  const open = muted ? [] : (['mutedUntil'] as const);
  const kept = {
    events: latest(conversation, event),
    expires: Math.max(now + timing.conversationMs, mutedUntil),
  };
  if (!event.activity) return conversations.save(conversation._id, kept, [...open]);
  const heard = Math.max(conversation.heard, Math.min(eventTime(event.at, event.received), now));
  if (muted) return conversations.save(conversation._id, { ...kept, heard });
  doors.get(channelOf(conversation._id))?.working?.(conversation._id);
  const result = await bot.turn({ activity: addressed(event, event.activity), state: stateOf(conversation) });
  const said = result.replies.filter((reply) => !asksToForget(reply));
  if (said.length < result.replies.length) await forgetElsewhere(conversation, parts);
  const owed = [...conversation.owed, ...said.map((reply, i) => owing(`${event.id}.${i}`, reply, clock()))];
  return conversations.owe(conversation._id, owed, { ...kept, heard, state: JSON.stringify(result.state) }, [
    ...open,
  ]);
}

function latest(conversation: Conversation, event: Pending): string[] {
  return [...conversation.events, event.id].slice(-REMEMBERED);
}

function stateOf(conversation: Conversation): ConversationState {
  return conversation.state ? (JSON.parse(conversation.state) as ConversationState) : {};
}

async function forgetElsewhere({ _id }: Conversation, { deadLetters, doors }: Parts): Promise<void> {
  await doors.get(channelOf(_id))?.forget?.(_id);
  await deadLetters.forget(_id);
}

function owing(id: string, reply: Partial<Activity>, at: number): Owed {
  return { id, activity: JSON.stringify(reply), at, sent: 0, attempts: 0 };
}

/** The activity as Bot Framework wants it: who, where and when come from the event, not from what the person sent. */
function addressed(event: Pending, activity: Partial<Activity>): Partial<Activity> {
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

import type { Activity } from 'botbuilder';
import { asksToForget } from '../bots/forget';
import type { Bot, ConversationState } from '../bots/turn';
import type { Conversation, Conversations, Owed } from './conversations';
import type { DeadLetters } from './deadLetters';
import { channelOf, type Door } from './door';
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
  if (event.effect === 'forget') return forget(conversation, event, parts);
  const { clock, conversations, timing } = parts;
  const now = clock();
  const events = [...conversation.events, event.id].slice(-REMEMBERED);
  const kept = { events, expires: now + timing.conversationMs };
  if (event.effect === 'mute') {
    if (event.messageId !== undefined && conversation.sent.includes(event.messageId))
      return conversations.save(conversation._id, kept);
    const mutedUntil = now + timing.muteMs;
    return conversations.save(conversation._id, { ...kept, owed: [], mutedUntil, expires: mutedUntil }, [
      'due',
    ]);
  }
  const unmuted = event.effect === 'unmute' ? (['mutedUntil'] as const) : [];
  if (!event.activity) return conversations.save(conversation._id, kept, [...unmuted]);
  const heard = Math.max(conversation.heard, Math.min(event.at, now));
  const muted = unmuted.length === 0 && (conversation.mutedUntil ?? 0) > now;
  if (muted) {
    const expires = Math.max(kept.expires, conversation.mutedUntil ?? 0);
    return conversations.save(conversation._id, { ...kept, expires, heard });
  }
  parts.doors.get(channelOf(conversation._id))?.working?.(conversation._id);
  const state = conversation.state ? (JSON.parse(conversation.state) as ConversationState) : {};
  const result = await parts.bot.turn({ activity: addressed(event, event.activity), state });
  const replies = result.replies.map((reply, i) => owed(`${event.id}.${i}`, reply, clock()));
  const set = {
    ...kept,
    heard,
    state: JSON.stringify(result.state),
    owed: [...conversation.owed, ...replies],
  };
  return conversations.save(conversation._id, replies.length > 0 ? { ...set, due: clock() } : set, [
    ...unmuted,
  ]);
}

async function forget(conversation: Conversation, event: Pending, parts: Parts): Promise<Conversation> {
  await parts.doors.get(channelOf(conversation._id))?.forget?.(conversation._id);
  await parts.deadLetters.forget(conversation._id);
  return parts.conversations.erase(conversation._id, [event.id]);
}

function owed(id: string, reply: Partial<Activity>, at: number): Owed {
  return { id, activity: JSON.stringify(reply), at, sent: 0, attempts: 0 };
}

/** The activity as Bot Framework wants it: who, where and when come from the event, not from what the person sent. */
function addressed(event: Pending, activity: Partial<Activity>): Partial<Activity> {
  const [channel = '', account = '', ...user] = event.conversation.split('/');
  return {
    ...activity,
    id: event.id,
    timestamp: new Date(event.at),
    channelId: channel,
    serviceUrl: '',
    conversation: { id: event.conversation, isGroup: false, conversationType: '', name: '' },
    from: { id: user.join('/'), name: '' },
    recipient: { id: account, name: '' },
  };
}

import { createHash } from 'node:crypto';
import type { Activity, Attachment } from 'botbuilder';
import { tapped } from '../content/actions';
import type { InboundEvent } from '../adapter';
import { type Reading, readingOf } from './events';
import { withEmoji } from './emoticons';
import { START } from './payloads';
import type { Event, Sent } from './webhook';

type ParsedMessage = Pick<InboundEvent, 'activity' | 'control' | 'messageId'>;

/**
 * The event as it concerns the bot; null for what is left out on purpose (`events.json` says why).
 * The account in the conversation's name is the app: several events do not tell the Official Account.
 * @param now milliseconds since 1970.
 */
export function parse(event: Event, appId: string, now: number): InboundEvent | null {
  const name = event.event_name ?? '';
  const reading = readingOf(name) ?? 'ignored';
  const user = personOf(event, reading);
  const heard = user === undefined ? null : readers[reading](event);
  if (!heard) return null;
  return {
    id: idOf(event, name),
    conversation: `zalo/${appId}/${user}`,
    at: milliseconds(event.timestamp) ?? now,
    ...heard,
  };
}

const readers: Record<Reading, (event: Event) => ParsedMessage | null> = {
  said: ({ message }) => parseText(withEmoji(message?.text ?? '')),
  shown: ({ message }) => ({
    activity: {
      type: 'message',
      text: message?.text ?? '',
      attachments: (message?.attachments ?? [{}]).map(attachmentOf),
    },
  }),
  // "follow" and "chat now" come one after the other: the tree greets once.
  arrival: () => ({ activity: { ...arrival, channelData: { isUnasked: true } } }),
  forget: () => ({ control: 'erase' }),
  echo: ({ sender, message }) =>
    sender?.admin_id === undefined
      ? null
      : { control: 'handover', ...(message?.msg_id !== undefined && { messageId: message.msg_id }) },
  ignored: () => null,
};

const arrival: Partial<Activity> = { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] };

/** Taps and typed words come alike; what a button of ours says can be told by itself. */
function parseText(text: string): ParsedMessage | null {
  if (text.trim() === '') return null;
  if (text.trim() === START) return { activity: arrival, control: 'resume' };
  const activity = tapped(text);
  delete activity.channelData;
  return { activity };
}

const contentTypes: Record<string, string> = {
  image: 'image/*',
  gif: 'image/gif',
  audio: 'audio/*',
  video: 'video/*',
};

function attachmentOf({ type = '', payload }: Sent): Attachment {
  const name = payload?.name ?? payload?.title;
  return {
    contentType: contentTypes[type] ?? 'application/octet-stream',
    ...(payload?.url !== undefined && { contentUrl: payload.url }),
    ...(name !== undefined && { name }),
  };
}

function personOf({ sender, recipient, follower, user_id }: Event, reading: Reading): string | undefined {
  return reading === 'echo' ? recipient?.id : (follower?.id ?? user_id ?? sender?.id);
}

function milliseconds(timestamp: string | undefined): number | undefined {
  const stated = Number(timestamp);
  return Number.isFinite(stated) ? stated : undefined;
}

/** The id of the message; what has none is known by its kind and time (within its conversation). */
function idOf(event: Event, name: string): string {
  if (event.message?.msg_id !== undefined) return event.message.msg_id;
  if (event.timestamp !== undefined) return `${name}:${event.timestamp}`;
  return createHash('sha256').update(JSON.stringify(event)).digest('base64url');
}

import type { Activity } from 'botbuilder';
import type { ReplyFormat } from '../adapter';

/** Who the bot is on the stream. */
export const BOT = { id: 'chatbot-1022', name: 'Trợ lý', role: 'bot' };

/** An activity as it stands in the history and goes over the stream, apart from its address. Plain JSON. */
export type Content = Record<string, unknown> & { type: string };

/** Where and when an activity stands in its conversation. */
export interface StreamPosition {
  conversation: string;
  /** Counts from 1 without gaps. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** What goes over the wire in one frame or one poll. */
export interface ActivitySet {
  activities: Record<string, unknown>[];
  watermark: string;
}

/** Id of an activity: unique, and in the order of the conversation. */
export function activityId({ conversation, seq }: Pick<StreamPosition, 'conversation' | 'seq'>): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/** Adds to an activity what the client needs on every one (it sorts by time and drops known ids). */
export function withAddress(content: Content, place: StreamPosition): Record<string, unknown> {
  return {
    ...content,
    id: activityId(place),
    timestamp: new Date(place.at).toISOString(),
    channelId: 'directline',
    conversation: { id: place.conversation },
  };
}

/** What the bot may show: the rest of a reply is no business of the page. */
const shown = [
  'text',
  'textFormat',
  'attachments',
  'attachmentLayout',
  'suggestedActions',
  'inputHint',
  'name',
  'value',
  'channelData',
  'locale',
] as const;

/** A reply as the stream's content. `text`: words alone. */
export function fromBot(activity: Partial<Activity>, format: ReplyFormat = 'rich'): Content {
  const content: Content = { type: activity.type ?? 'message', from: BOT };
  for (const key of shown) if (activity[key] !== undefined) content[key] = activity[key];
  if (format === 'text') {
    delete content['attachments'];
    delete content['attachmentLayout'];
  }
  return content;
}

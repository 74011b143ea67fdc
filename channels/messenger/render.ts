import type { Activity } from 'botbuilder';
import type { ReplyFormat } from '../adapter';
import { blocksOf } from '../content/blocksOf';
import { linksOf, type Tap, tapsOf, textOf } from '../content/layout';
import { type Media, mediaLine, mediaOf } from '../content/media';
import phrases from '../content/phrases.json';
import { buttonOf } from './buttons';
import type { Message } from './message';
import { quickReplies } from './quickReplies';
import { bubbles, withButtons } from './templates';

/** A reply as the messages Messenger shows, within its limits. `text`: nothing but text and chips. */
export function render(activity: Partial<Activity>, format: ReplyFormat): Message[] {
  if ((activity.type ?? 'message') !== 'message') return [];
  const blocks = blocksOf(activity);
  const media = mediaOf(activity);
  const taps = tapsOf(blocks);
  if (format === 'text') {
    const text = [textOf(blocks), ...media.map(mediaLine)].filter(Boolean).join('\n\n');
    return withChips(bubbles(text), taps);
  }
  const links = linksOf(blocks).filter((link) => buttonOf(link) !== null);
  const buttons = links.flatMap((link) => buttonOf(link) ?? []);
  return withChips([...withButtons(textOf(blocks, links), buttons), ...media.map(attached)], taps);
}

function attached({ type, url }: Media): Message {
  return { attachment: { type, payload: { url } } };
}

/** Chips vanish with the next message, so they hang on the last one. */
function withChips(messages: Message[], taps: readonly Tap[]): Message[] {
  if (taps.length === 0) return messages;
  const last = messages.at(-1) ?? { text: phrases.choose };
  return [...messages.slice(0, -1), { ...last, quick_replies: quickReplies(taps) }];
}

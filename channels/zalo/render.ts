import type { Activity } from 'botbuilder';
import type { Block } from '../../replies/blocks';
import type { ReplyFormat } from '../adapter';
import { blocksOf } from '../content/blocksOf';
import { linksOf, type Tap, tapsOf, textOf } from '../content/layout';
import { type Media, mediaLine, mediaOf } from '../content/media';
import phrases from '../content/phrases.json';
import { split } from '../content/splitText';
import { fittingPayload, linkButton, tapButton } from './buttons';
import { limits } from './limits';
import { attached, isShowable } from './media';
import type { Button, OutboundMessage } from './message';

/**
 * A reply as the messages Zalo shows, within its limits. `text`: text alone, for accounts whose package has no
 * buttons; whatever can be tapped is numbered there, and the numbers say what the buttons would.
 */
export function render(activity: Partial<Activity>, format: ReplyFormat): OutboundMessage[] {
  if ((activity.type ?? 'message') !== 'message') return [];
  const blocks = blocksOf(activity);
  const media = mediaOf(activity);
  return format === 'text' ? asText(blocks, media) : withButtons(blocks, media);
}

/** Text with buttons below its end: taps first, then as many links as still fit; other links stay lines of text. */
function withButtons(blocks: readonly Block[], media: readonly Media[]): OutboundMessage[] {
  const taps = tapsOf(blocks).map(tapButton);
  const links = linksOf(blocks)
    .filter((link) => linkButton(link) !== null)
    .slice(0, Math.max(0, limits.buttons - taps.length));
  const buttons = [...taps, ...links.flatMap((link) => linkButton(link) ?? [])];
  const lines = media.filter((one) => !isShowable(one)).map(mediaLine);
  const text = [textOf(blocks, links), ...lines].filter(Boolean).join('\n\n');
  return [...buttoned(text, buttons), ...media.filter(isShowable).map(attached)];
}

function buttoned(text: string, buttons: readonly Button[]): OutboundMessage[] {
  if (buttons.length === 0) return bubbles(text);
  const pieces = split(text || phrases.choose, limits.text);
  const groups = Array.from({ length: Math.ceil(buttons.length / limits.buttons) }, (_, i) =>
    buttons.slice(i * limits.buttons, (i + 1) * limits.buttons),
  );
  return [
    ...pieces.slice(0, -1).map((piece) => ({ message: { text: piece } })),
    ...groups.map((group, i) =>
      template(i === 0 ? (pieces.at(-1) ?? phrases.choose) : phrases.further, group),
    ),
  ];
}

function template(text: string, buttons: Button[]): OutboundMessage {
  return { message: { text, attachment: { type: 'template', payload: { buttons } } } };
}

function bubbles(text: string): OutboundMessage[] {
  return split(text, limits.text).map((piece) => ({ message: { text: piece } }));
}

/** Links to media are messages of their own: what was shown before a file was refused need not be shown again. */
function asText(blocks: readonly Block[], media: readonly Media[]): OutboundMessage[] {
  const taps = tapsOf(blocks);
  const text = [textOf(blocks), numberedTaps(taps)].filter(Boolean).join('\n\n');
  const messages = [text, ...media.map(mediaLine)].flatMap(bubbles);
  const last = messages.at(-1);
  return last ? [...messages.slice(0, -1), { ...last, options: taps.map(fittingPayload) }] : [];
}

/** The text lists choices under their numbers already; what else can be tapped goes on counting. */
function numberedTaps(taps: readonly Tap[]): string {
  if (taps.length === 0) return '';
  const lines = taps.flatMap(({ title, number }, i) => (number === undefined ? [`${i + 1}. ${title}`] : []));
  return [...lines, phrases.replyWithNumber].join('\n');
}

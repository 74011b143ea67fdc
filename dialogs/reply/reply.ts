import type { Activity, Attachment } from 'botbuilder';
import type { Block } from '../../replies/blocks';
import type { Answer } from '../answer';
import { fromMarkdown } from './fromMarkdown';
import { toActivity } from './toActivity';

/** A button: what it shows and what the tree reads when it is tapped. */
export interface Button {
  title: string;
  says: string;
}

/** A link button on a card. */
export interface Link {
  title: string;
  url: string;
}

/** Platforms show at most five buttons under one message. */
export const MAX_BUTTONS = 5;

/** A reply whose words are still one text in light markdown: one text block, with buttons, links and pictures. */
export function reply(
  text: string,
  answer: Answer,
  buttons: readonly Button[] = [],
  card?: { title: string; links: Link[] },
  pictures: readonly Attachment[] = [],
): Partial<Activity> {
  const actions = [
    ...(card?.links ?? []).map((link) => ({ kind: 'open' as const, ...link })),
    ...buttons.slice(0, MAX_BUTTONS).map((button) => ({ kind: 'ask' as const, ...button })),
  ];
  const blocks: Block[] = [
    { type: 'text', text: fromMarkdown(text) },
    ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : []),
    ...pictures.map(({ contentUrl = '', name = '' }): Block => ({
      type: 'image',
      url: contentUrl,
      alt: name,
    })),
  ];
  return toActivity({ blocks, answer });
}

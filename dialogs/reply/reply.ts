import {
  ActionTypes,
  type Activity,
  ActivityTypes,
  type Attachment,
  type CardAction,
  CardFactory,
} from 'botbuilder';
import type { Answer } from '../answer';

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

/** A neutral reply: text in light markdown, buttons under it, perhaps a card with links, and what was understood. */
export function reply(
  text: string,
  answer: Answer,
  buttons: readonly Button[] = [],
  card?: { title: string; links: Link[] },
  pictures: readonly Attachment[] = [],
): Partial<Activity> {
  const attachments = [
    ...(card ? [CardFactory.heroCard(card.title, undefined, card.links.map(open))] : []),
    ...pictures,
  ];
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'markdown',
    channelData: { answer },
    ...(buttons.length > 0
      ? { suggestedActions: { to: [], actions: buttons.slice(0, MAX_BUTTONS).map(action) } }
      : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

function action({ title, says }: Button): CardAction {
  return { type: ActionTypes.MessageBack, title, displayText: title, text: says, value: says };
}

function open({ title, url }: Link): CardAction {
  return { type: ActionTypes.OpenUrl, title, value: url };
}

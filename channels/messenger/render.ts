import type { Activity } from 'botbuilder';
import { type Action, actionsOf } from '../content/actions';
import { type Card, cardsOf, type Media, mediaOf } from '../content/cards';
import { actionLines, cardText, plainText } from '../content/plainText';
import type { Message } from './message';
import { listOf, quickReplies } from './quickReplies';
import { bubbles, carousel, single, withButtons } from './templates';

const CHOOSE = 'Mời Anh/Chị chọn:';

type Say = Extract<Action, { kind: 'say' }>;

/** A neutral reply as the messages Messenger shows, within its limits. `plain`: nothing but text and chips. */
export function render(activity: Partial<Activity>, plain: boolean): Message[] {
  if ((activity.type ?? 'message') !== 'message') return [];
  const suggested = actionsOf(activity.suggestedActions?.actions);
  const cards = cardsOf(activity);
  const choices = [...suggested, ...(plain ? cards.flatMap((card) => card.actions) : [])].filter(isSay);
  const links = suggested.filter((action) => !isSay(action));
  const said = plainText(activity.text ?? '');
  const text = [said, listOf(choices, [said, ...cards.map(cardText)].join('\n'))]
    .filter(Boolean)
    .join('\n\n');
  const body = plain
    ? bubbles(
        [text, ...actionLines(links), ...cards.map(inWords), ...mediaOf(activity).map(address)]
          .filter(Boolean)
          .join('\n\n'),
      )
    : [...opening(text, links), ...shown(cards), ...mediaOf(activity).map(attached)];
  return choices.length > 0 ? withChips(body, choices, text) : body;
}

function isSay(action: Action): action is Say {
  return action.kind === 'say';
}

function opening(text: string, links: Action[]): Message[] {
  return links.length > 0 ? withButtons(text, links) : bubbles(text);
}

function shown(cards: Card[]): Message[] {
  return carousel(cards) ?? cards.flatMap(single);
}

function inWords(card: Card): string {
  const opens: Action[] = card.url ? [{ kind: 'open', title: card.title ?? '', url: card.url }] : [];
  return [cardText(card), ...actionLines([...card.actions, ...opens])].join('\n');
}

function address({ name, url }: Media): string {
  return name ? `${name}: ${url}` : url;
}

function attached({ type, url }: Media): Message {
  return { attachment: { type, payload: { url } } };
}

/** Chips vanish with the next message, so they hang on the last one. */
function withChips(messages: Message[], choices: Say[], text: string): Message[] {
  const last = messages.at(-1) ?? { text: CHOOSE };
  return [...messages.slice(0, -1), { ...last, quick_replies: quickReplies(choices, text) }];
}

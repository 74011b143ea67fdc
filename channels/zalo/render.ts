import type { Activity } from 'botbuilder';
import { type Action, actionsOf } from '../content/actions';
import { type Card, cardsOf, type Media, mediaOf } from '../content/cards';
import { split } from '../content/splitText';
import { actionLines, cardText, plainText } from '../content/plainText';
import { buttonOf, fitting } from './buttons';
import { limits } from './limits';
import type { Button, OutboundMessage } from './message';
import { optionLines, titlesFit } from './options';
import { attached, isShowable } from './media';

const CHOOSE = 'Mời Anh/Chị chọn:';
const FURTHER = 'Các lựa chọn khác:';

type Say = Extract<Action, { kind: 'say' }>;

/**
 * A neutral reply as the messages Zalo shows, within its limits. `plain`: text alone, for accounts whose package
 * has no buttons; choices are numbered there, and the numbers say what the buttons would.
 */
export function render(activity: Partial<Activity>, plain: boolean): OutboundMessage[] {
  if ((activity.type ?? 'message') !== 'message') return [];
  const suggested = actionsOf(activity.suggestedActions?.actions);
  const cards = cardsOf(activity);
  const media = mediaOf(activity);
  const said = plainText(activity.text ?? '');
  if (plain) return inWords(said, suggested, cards, media);
  const links = media.filter((one) => !isShowable(one)).map(address);
  const text = [said, titlesFit(suggested) ? '' : optionLines(suggested.filter(isSay), said), ...links]
    .filter(Boolean)
    .join('\n\n');
  return [...withButtons(text, suggested), ...shown(cards), ...media.filter(isShowable).map(attached)];
}

function isSay(action: Action): action is Say {
  return action.kind === 'say';
}

/** A text with buttons below its end, as many as Zalo shows; the rest below further messages. */
function withButtons(plain: string, actions: readonly Action[]): OutboundMessage[] {
  const buttons = actions.flatMap((action) => buttonOf(action) ?? []);
  const others = actionLines(actions.filter((action) => !buttonOf(action)));
  const text = [plain, ...others].filter(Boolean).join('\n');
  if (buttons.length === 0) return bubbles(text);
  const pieces = inPieces(text || CHOOSE);
  const groups = Array.from({ length: Math.ceil(buttons.length / limits.buttons) }, (_, i) =>
    buttons.slice(i * limits.buttons, (i + 1) * limits.buttons),
  );
  return [
    ...pieces.slice(0, -1).map((piece) => ({ message: { text: piece } })),
    ...groups.map((group, i) => buttoned(i === 0 ? (pieces.at(-1) ?? CHOOSE) : FURTHER, group)),
  ];
}

function buttoned(text: string, buttons: Button[]): OutboundMessage {
  return { message: { text, attachment: { type: 'template', payload: { buttons } } } };
}

function bubbles(text: string): OutboundMessage[] {
  return inPieces(text).map((piece) => ({ message: { text: piece } }));
}

/** What was put together from NFC need not be NFC. */
function inPieces(text: string): string[] {
  return split(text.normalize('NFC'), limits.text);
}

/** Zalo has no cards that stand side by side: short ones become one numbered text, others stand one below the other. */
function shown(cards: Card[]): OutboundMessage[] {
  const actions = cards.flatMap(actionsOn);
  const text = cards.map((card, i) => `${i + 1}. ${cardText(card)}`).join('\n\n');
  const together =
    cards.length > 1 &&
    cards.every((card) => cardText(card) !== '' && !card.image && actionsOn(card).length <= 1) &&
    actions.length <= limits.buttons &&
    text.length <= limits.text;
  return together ? withButtons(text, actions) : cards.flatMap(single);
}

function single(card: Card): OutboundMessage[] {
  const picture: OutboundMessage[] = card.image
    ? [attached({ type: 'image', url: card.image, name: '' })]
    : [];
  return [...picture, ...withButtons(cardText(card), actionsOn(card))];
}

/** A card's buttons, and what a tap on the card itself opens. */
function actionsOn({ actions, title, url }: Card): Action[] {
  const known = actions.some((action) => action.kind === 'open' && action.url === url);
  return url && !known ? [...actions, { kind: 'open', title: title ?? url, url }] : actions;
}

/** Links to media are messages of their own: what was shown before a file was refused need not be shown again. */
function inWords(said: string, suggested: Action[], cards: Card[], media: Media[]): OutboundMessage[] {
  const choices = [...suggested, ...cards.flatMap(actionsOn)].filter(isSay);
  const text = [
    said,
    ...cards.map((card) => [cardText(card), ...actionLines(actionsOn(card))].filter(Boolean).join('\n')),
    ...actionLines(suggested),
  ]
    .filter(Boolean)
    .join('\n\n');
  const listed = [text, optionLines(choices, text)].filter(Boolean).join('\n\n');
  const parcels = [listed, ...media.map(address)].flatMap(bubbles);
  const last = parcels.at(-1);
  return last ? [...parcels.slice(0, -1), { ...last, options: choices.map(fitting) }] : [];
}

function address({ name, url }: Media): string {
  return name ? `${name}: ${url}` : url;
}

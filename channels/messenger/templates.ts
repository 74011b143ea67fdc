import type { Action } from '../content/actions';
import type { Card } from '../content/cards';
import { split } from '../content/splitText';
import { actionLines, cardText, plainText } from '../content/plainText';
import { buttonOf } from './buttons';
import { limits } from './limits';
import type { Button, Element, Message } from './message';

const MORE = 'Thêm lựa chọn:';
const DETAILS = 'Xem chi tiết';

/** Cards side by side, if all of them fit into Messenger's small ones without losing a word; else null. */
export function carousel(cards: readonly Card[]): Message[] | null {
  if (cards.length < 2 && !cards.some((card) => card.image)) return null;
  const elements = cards.map(elementOf);
  if (!elements.every((element) => element !== null)) return null;
  const pages = Math.ceil(elements.length / limits.elements);
  return Array.from({ length: pages }, (_, page) => ({
    attachment: {
      type: 'template',
      payload: {
        template_type: 'generic',
        elements: elements.slice(page * limits.elements, (page + 1) * limits.elements),
      },
    },
  }));
}

/** One card as bubbles of text, the last one with its buttons. */
export function single(card: Card): Message[] {
  const actions: Action[] = card.url
    ? [...card.actions, { kind: 'open', title: DETAILS, url: card.url }]
    : card.actions;
  const picture: Message[] = card.image
    ? [{ attachment: { type: 'image', payload: { url: card.image } } }]
    : [];
  return [...picture, ...withButtons(cardText(card), actions)];
}

/** Plain text as bubbles, with buttons under it as far as Messenger has them; the rest becomes lines of text. */
export function withButtons(plain: string, actions: readonly Action[]): Message[] {
  const shown = actions.flatMap((action) => buttonOf(action) ?? []);
  const others = actionLines(actions.filter((action) => !buttonOf(action)));
  const text = [plain, ...others].filter(Boolean).join('\n');
  const [first, ...rest] = inGroups(shown, limits.buttons);
  if (!first) return bubbles(text);
  const { head, tail } = apart(text);
  return [...bubbles(head), template(tail || MORE, first), ...rest.map((buttons) => template(MORE, buttons))];
}

/** A text as bubbles. */
export function bubbles(text: string): Message[] {
  return split(text, limits.text).map((piece) => ({ text: piece }));
}

function elementOf({ title: heading = '', subtitle, text, image, url, actions }: Card): Element | null {
  const title = plainText(heading);
  const below = [subtitle, text].flatMap((part) => (part ? [plainText(part)] : [])).join('\n');
  const buttons = actions.map(buttonOf);
  const fits =
    title !== '' &&
    title.length <= limits.elementTitle &&
    below.length <= limits.elementSubtitle &&
    buttons.length <= limits.buttons &&
    (below || image || url || buttons.length > 0);
  if (!fits || !buttons.every((button) => button !== null)) return null;
  return {
    title,
    ...(below && { subtitle: below }),
    ...(image && { image_url: image }),
    ...(url && { default_action: { type: 'web_url', url } }),
    ...(buttons.length > 0 && { buttons }),
  };
}

function template(text: string, buttons: Button[]): Message {
  return { attachment: { type: 'template', payload: { template_type: 'button', text, buttons } } };
}

/** The end of a text that fits beside buttons, and what goes before it. */
function apart(text: string): { head: string; tail: string } {
  const tail = split(text, limits.buttonTemplateText).at(-1) ?? '';
  return { head: text.slice(0, text.length - tail.length).trimEnd(), tail };
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

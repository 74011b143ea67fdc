import phrases from '../content/phrases.json';
import { split } from '../content/splitText';
import { limits } from './limits';
import type { Button, Message } from './message';

/** A text as bubbles. */
export function bubbles(text: string): Message[] {
  return split(text, limits.text).map((piece) => ({ text: piece }));
}

/** A text as bubbles, the last one with buttons under it; Messenger takes few under one, so further ones follow. */
export function withButtons(text: string, buttons: readonly Button[]): Message[] {
  const [first, ...rest] = inGroups(buttons, limits.buttons);
  if (!first) return bubbles(text);
  const { head, tail } = apart(text);
  return [
    ...bubbles(head),
    template(tail || phrases.choose, first),
    ...rest.map((group) => template(phrases.further, group)),
  ];
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

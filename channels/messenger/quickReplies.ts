import type { Action } from '../content/actions';
import { shorten } from '../content/splitText';
import { numbered } from '../content/plainText';
import { limits } from './limits';
import type { QuickReply } from './message';

type Say = Extract<Action, { kind: 'say' }>;

/** Whether the titles cannot all be read on the chips: too long for them, or more than Messenger shows. */
export function needList(choices: readonly Say[]): boolean {
  return (
    choices.length > limits.quickReplies || choices.some(({ title }) => title.length > limits.quickReplyTitle)
  );
}

/** The choices as numbered lines, unless the text lists every one of them already. */
export function listOf(choices: readonly Say[], text: string): string {
  const titles = choices.map(({ title }) => title);
  if (!needList(choices) || titles.every((title) => text.includes(withoutEllipsis(title)))) return '';
  return numbered(titles).join('\n');
}

/** The chips. A title that would be cut carries the number under which the text lists it. */
export function quickReplies(choices: readonly Say[], text: string): QuickReply[] {
  return choices.slice(0, limits.quickReplies).map(({ title, payload }, i) => ({
    content_type: 'text',
    title: shorten(
      title.length > limits.quickReplyTitle ? withNumber(title, text, i + 1) : title,
      limits.quickReplyTitle,
    ),
    payload: fitting(payload, title),
  }));
}

/** A payload that Messenger takes; where it is too long, tapping says the title. */
export function fitting(payload: string, title: string): string {
  return payload.length <= limits.payload ? payload : title.slice(0, limits.payload);
}

/** A button may show the beginning of what the text says in full. */
function withoutEllipsis(title: string): string {
  return title.replace(/\s*…$/, '');
}

function withNumber(title: string, text: string, position: number): string {
  if (/^\d/.test(title)) return title;
  const line = text.split('\n').find((candidate) => candidate.includes(withoutEllipsis(title)));
  const number = /^\s*(\d+)[.)]/.exec(line ?? '')?.[1] ?? String(position);
  return `${number}. ${title}`;
}

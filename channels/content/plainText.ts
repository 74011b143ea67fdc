import type { Action } from './actions';
import type { Card } from './cards';

/** Stand-ins for escaped characters while the markup around them is taken away. */
const escaped = /\\([\\`*_{}[\]()#+\-.!>|~])/g;
const hidden = 0xe000;

const rules: [RegExp, string | ((...groups: string[]) => string)][] = [
  [/\r\n?/g, '\n'],
  [/!?\[([^\]\n]*)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g, (_, title, url) => linked(title, url)],
  [/<(https?:\/\/[^>\s]+)>/g, '$1'],
  [/\*\*(?=\S)(.+?)(?<=\S)\*\*/gs, '$1'],
  [/(?<![\p{L}\p{N}])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}])/gsu, '$1'],
  [/^[ \t]*#{1,6}[ \t]+/gm, ''],
  [/^([ \t]*)[-*+][ \t]+/gm, '$1• '],
  [/^[ \t]*>[ \t]?/gm, ''],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/[ \t]+$/gm, ''],
  [/\n{3,}/g, '\n\n'],
];

/** Light Markdown as text that reads well where no markup is shown; in NFC, as platforms count characters. */
export function plainText(markdown: string): string {
  const safe = markdown.normalize('NFC').replace(escaped, (_, sign: string) => hide(sign));
  const plain = rules.reduce((text, [pattern, by]) => text.replace(pattern, by as string), safe);
  return plain.replace(/[\ue000-\ue07f]/g, show).trim();
}

/** A card as text: title, subtitle and text, one under the other. */
export function cardText({ title, subtitle, text }: Card): string {
  return [title, subtitle, text].flatMap((part) => (part ? [plainText(part)] : [])).join('\n');
}

/** Links and telephone numbers as lines of text, for places without buttons. */
export function actionLines(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => {
    if (action.kind === 'open') return [linked(action.title, action.url)];
    return action.kind === 'call' ? [`${action.title}: ${action.number}`] : [];
  });
}

/** Choices as numbered lines, for places where they cannot be tapped or their titles would be cut. */
export function numbered(titles: readonly string[]): string[] {
  return titles.map((title, i) => (/^\d/.test(title) ? title : `${i + 1}. ${title}`));
}

function linked(title = '', url = ''): string {
  return title.trim() === '' || title.trim() === url ? url : `${title.trim()}: ${url}`;
}

function hide(sign: string): string {
  return String.fromCharCode(hidden + sign.charCodeAt(0));
}

function show(stand: string): string {
  return String.fromCharCode(stand.charCodeAt(0) - hidden);
}

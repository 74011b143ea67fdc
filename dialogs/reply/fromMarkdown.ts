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
  [/^([ \t]*)[-*+][ \t]+/gm, '$1- '],
  [/^[ \t]*>[ \t]?/gm, ''],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/[ \t]+$/gm, ''],
  [/\n{3,}/g, '\n\n'],
];

/** Light Markdown as text that reads well where no markup is shown; in NFC, as platforms count characters. */
export function fromMarkdown(markdown: string): string {
  const safe = markdown.normalize('NFC').replace(escaped, (_, sign: string) => hide(sign));
  const plain = rules.reduce((text, [pattern, by]) => text.replace(pattern, by as string), safe);
  return plain.replace(/[\ue000-\ue07f]/g, show).trim();
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

/** A piece of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; url: string };

/** A part of a text in light markdown. */
export type Part =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const ITEM = /^\s*(?:(\d{1,3})[.)]|[-*•])\s+(.*)$/;
const INLINE =
  /\\([\\`*_{}[\]()#+\-.!~|>])|\*\*(.+?)\*\*|\[([^\]]*)\]\((https?:\/\/[^\s)]+|tel:[\d+ ]+)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g;

/**
 * Reads the light markdown that replies without blocks are written in: paragraphs, lists, bold, links. Everything else,
 * HTML above all, is text.
 */
export function parseMarkdown(text: string): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    if (item) {
      const ordered = item[1] !== undefined;
      const content = parseInline(item[2] ?? '');
      if (open?.kind === 'list' && open.ordered === ordered) open.items.push(content);
      else parts.push((open = { kind: 'list', ordered, start: Number(item[1] ?? 1), items: [content] }));
    } else if (line.trim() === '') {
      // A list goes on behind an empty line; a paragraph does not.
      if (open?.kind === 'paragraph') open = undefined;
    } else if (open?.kind === 'paragraph') open.lines.push(parseInline(line));
    else parts.push((open = { kind: 'paragraph', lines: [parseInline(line)] }));
  }
  return parts;
}

/** Bold, links and bare addresses of one line. */
export function parseInline(line: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  let plain = '';
  const flush = (): void => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (const match of line.matchAll(INLINE)) {
    const [whole, escaped, bold, label, target, bare] = match;
    plain += line.slice(from, match.index);
    from = match.index + whole.length;
    if (escaped !== undefined) {
      plain += escaped;
      continue;
    }
    flush();
    if (bold !== undefined) pieces.push({ kind: 'strong', text: unescaped(bold) });
    else if (target !== undefined)
      pieces.push({ kind: 'link', text: unescaped(label ?? '') || target, url: target });
    else if (bare !== undefined) pieces.push({ kind: 'link', text: bare, url: bare });
  }
  plain += line.slice(from);
  flush();
  return pieces;
}

/** The words alone. */
export function inlineText(pieces: readonly Inline[]): string {
  return pieces.map(({ text }) => text).join('');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!~|>])/g, '$1');
}

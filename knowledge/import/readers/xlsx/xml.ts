import type { Readable } from 'node:stream';

/** Hears of the parts of an XML document in order. Names come without their prefix: `x:row` is `row`. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** "&lt;", "&#7841;", "&#x1EA1;" → the characters. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (_, hex, decimal, name) => {
      if (typeof name === 'string') return named[name] ?? '';
      const point = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

/** The value of an attribute, whatever its prefix; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(String.raw`(?:^|[\s:])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** "1", "true", or an attribute `val` that is not there, as switches of this format are written. */
export function switchedOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false';
}

/**
 * Reads an XML document piece by piece, never the whole at once. Declarations of types and entities, which no workbook
 * has, are refused.
 * @throws Error when the text is no XML
 */
export async function readXml(bytes: Readable, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of bytes)
    rest = parsed(rest + decoder.decode(chunk as Buffer, { stream: true }), handler);
  rest = parsed(rest + decoder.decode(), handler);
  if (rest.trim() !== '') throw new Error('The XML ends in the middle of a tag.');
}

/** Hands on every whole part; what may go on in the next piece is given back. */
function parsed(text: string, handler: XmlHandler): string {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return text.slice(at);
    if (tag > at) handler.text(unescaped(text.slice(at, tag)));
    at = tag;
    const end = endOfTag(text, tag);
    if (end < 0) return text.slice(at);
    const content = text.slice(tag + 1, end);
    if (content.startsWith('![CDATA[')) handler.text(content.slice(8, -2));
    else if (content.startsWith('/')) handler.close(localName(content.slice(1)));
    else if (content.startsWith('!DOCTYPE')) throw new Error('The XML declares a type.');
    else if (!content.startsWith('?') && !content.startsWith('!')) opened(content, handler);
    at = end + 1;
  }
}

function opened(content: string, handler: XmlHandler): void {
  const empty = content.endsWith('/');
  const inner = empty ? content.slice(0, -1) : content;
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  handler.open(name, space < 0 ? '' : inner.slice(space));
  if (empty) handler.close(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).trim();
}

/** Where the tag that begins at `from` ends; a ">" inside quotes or a comment ends none. Negative: not in this piece. */
function endOfTag(text: string, from: number): number {
  if (text.startsWith('<!--', from)) {
    const end = text.indexOf('-->', from + 4);
    return end < 0 ? end : end + 2;
  }
  if (text.startsWith('<![CDATA[', from)) {
    const end = text.indexOf(']]>', from + 9);
    return end < 0 ? end : end + 2;
  }
  let quote = '';
  for (let i = from + 1; i < text.length; i++) {
    const letter = text[i] as string;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return i;
  }
  return -1;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { accepted } from '../assets';
import { write } from '../http';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Made for every answer: quick rather than small. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made harmless in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** Data for a script element, which must not hold its end. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Puts values into the places marked `{{name}}`. They are taken as they are: escape what is not markup. */
export function filled(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Sends a page. Its nonce is for one answer, so it is kept nowhere. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: string,
  headers: Record<string, string>,
): Promise<void> {
  const encoding = accepted(request.headers['accept-encoding'] ?? '');
  const bytes = Buffer.from(page);
  const body =
    encoding === 'br' ? await brotli(bytes, QUICK) : encoding === 'gzip' ? await zip(bytes) : bytes;
  write(
    response,
    200,
    {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ...headers,
    },
    body,
  );
}

/** Says that there is nothing at this address. */
export function nothing(response: ServerResponse): void {
  write(
    response,
    404,
    { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    Buffer.alloc(0),
  );
}

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Server } from 'restify';
import { say } from '../../dialogs/text/say';
import { html } from './html';
import { layout, type PageParts } from './layout';

/** Pages change with a release or a day. */
const PAGE_CACHING = 'public, max-age=300';

export type Asked = IncomingMessage & { params?: Record<string, string> };

/** A page without what every page has. */
export type OwnParts = Omit<PageParts, 'styleAddress' | 'launcherAddress'>;

/** Sends pages in the common layout, with its style sheet and a policy of their own. */
export class PageSender {
  private readonly style: Buffer;
  private readonly styleAddress: string;
  private readonly launcherAddress: string;

  /** @param folder of the style sheet. @param publicUrl address from outside; empty where it is not known */
  constructor(folder: string, publicUrl: string) {
    this.style = readFileSync(join(folder, 'page.css'));
    const hash = createHash('sha256').update(this.style).digest('hex').slice(0, 12);
    this.styleAddress = `/thu-tuc/style/${hash}.css`;
    this.launcherAddress = `${publicUrl && new URL(publicUrl).pathname.replace(/\/+$/, '')}/webchat.js`;
  }

  page(response: ServerResponse, status: number, parts: OwnParts): void {
    const { styleAddress, launcherAddress } = this;
    const nonce = randomBytes(16).toString('base64');
    const body = Buffer.from(layout({ ...parts, styleAddress, launcherAddress }, nonce));
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': status === 200 ? PAGE_CACHING : 'no-store',
      'Content-Security-Policy': pagePolicy(nonce),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  }

  missing(response: ServerResponse, path: string): void {
    this.page(response, 404, {
      title: say('page.missing'),
      description: say('page.missingText'),
      path,
      trail: procedureTrail(),
      main: html`<h1>${say('page.missing')}</h1>
        <p>${say('page.missingText')}</p>`,
    });
  }

  styleSheet(response: ServerResponse): void {
    response.writeHead(200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Content-Length': this.style.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    response.end(this.style);
  }
}

/** Data anyone may read, from any page. */
export function sendFile(response: ServerResponse, type: string, text: string | Buffer): void {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': PAGE_CACHING,
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

/** Answers GET, and HEAD alike. */
export function onGet(
  server: Server,
  route: string,
  show: (request: Asked, response: ServerResponse) => Promise<void>,
): void {
  const answer = async (request: Asked, response: ServerResponse): Promise<void> => show(request, response);
  server.get(route, answer);
  server.head(route, answer);
}

export function procedureTrail(): NonNullable<PageParts['trail']> {
  return [[say('browse.title'), '/thu-tuc']];
}

/** Inline scripts are data for search engines only, which the policy lets stand; the launcher carries the nonce. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "frame-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

import type { Request, Response, Server } from 'restify';
import type { Log } from '../../bots/log';
import type { Enqueue } from '../adapter';
import { BodyTooLargeError, rawBody } from '../../http/rawBody';
import { parse } from './parse';
import { atMostOnce } from '../atMostOnce';
import { isSigned } from './signature';
import { verify } from './verify';
import { policyEvents, Envelope } from './webhook';

/** Of calls that prove nothing the log tells this often at most. */
const UNSIGNED_LOG_EVERY_MS = 60_000;
const PATH = '/webhooks/messenger';
/** A call of Meta holds a few events; this leaves room for a large batch. */
const MAX_BODY_BYTES = 1_000_000;

export interface RouteOptions {
  pageId: string;
  appSecret: string;
  verifyToken: string;
  log: Log;
  clock: () => number;
  /** Hears of a call without a valid signature. */
  onUnsigned?: (() => void) | undefined;
}

/** The two routes Meta calls. Events are kept before the 200 goes out; the turns come afterwards. */
export function routes(server: Server, intake: Enqueue, options: RouteOptions): void {
  const { appSecret, clock, log, pageId, verifyToken } = options;

  const mayTell = atMostOnce(UNSIGNED_LOG_EVERY_MS, () => performance.now());

  server.get(PATH, (request: Request, response: Response, next: () => void) => {
    const challenge = verify(new URL(request.url ?? '', 'http://localhost').searchParams, verifyToken);
    if (challenge === null && mayTell() !== null)
      log.warn({}, 'Messenger: a verification call carried another token than MESSENGER_VERIFY_TOKEN.');
    plain(response, challenge === null ? 403 : 200, challenge ?? 'Forbidden');
    next();
  });

  server.post(PATH, async (request: Request, response: Response) => {
    const answer = await received(request);
    plain(response, answer.status, answer.text);
  });

  async function received(request: Request): Promise<{ status: number; text: string }> {
    const body = await bodyOf(request);
    if (!body) return { status: 413, text: 'Too large' };
    if (!isSigned(body, headerOf(request), appSecret)) {
      options.onUnsigned?.();
      const heldBack = mayTell();
      if (heldBack !== null)
        log.warn(
          { before: heldBack },
          'Messenger: a call without a valid signature was dropped. If Meta sent it, check MESSENGER_APP_SECRET.',
        );
      return { status: 403, text: 'Forbidden' };
    }
    const { data: envelope } = Envelope.safeParse(json(body));
    if (!envelope) return { status: 200, text: 'EVENT_RECEIVED' };
    if (envelope.object !== 'page') return { status: 404, text: 'Not a page' };
    if (policyEvents(envelope))
      log.error({ alert: true }, 'Messenger: Meta took action against the page; see Page Quality.');
    if (envelope.entry?.some((entry) => entry.id !== pageId))
      log.warn(
        {},
        'Messenger: an event of another page than MESSENGER_PAGE_ID was left out (the console’s test sends one).',
      );
    await intake(parse(envelope, pageId, clock()));
    return { status: 200, text: 'EVENT_RECEIVED' };
  }
}

async function bodyOf(request: Request): Promise<Buffer | null> {
  try {
    return await rawBody(request, MAX_BODY_BYTES);
  } catch (error) {
    if (error instanceof BodyTooLargeError || request.destroyed) return null;
    throw error;
  }
}

function headerOf(request: Request): string | undefined {
  const header = request.headers['x-hub-signature-256'];
  return typeof header === 'string' ? header : undefined;
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function plain(response: Response, status: number, text: string): void {
  if (status === 413) response.setHeader('Connection', 'close');
  response.sendRaw(status, text, { 'Content-Type': 'text/plain; charset=utf-8' });
}

import type { Request, Response, Server } from 'restify';
import type { Log } from '../../bots/log';
import type { InboundEvent, Enqueue } from '../adapter';
import { BodyTooLargeError, rawBody } from '../../http/rawBody';
import { readingOf } from './events';
import { exactJson } from './exactJson';
import { parse } from './parse';
import { atMostOnce } from '../atMostOnce';
import { isSigned, isSignature, timesIn } from './signature';
import { Event } from './webhook';

const PATH = '/webhooks/zalo';
/** A call of Zalo holds one event. */
const MAX_BODY_BYTES = 256_000;
/** Of calls that prove nothing the log tells this often at most. */
const UNSIGNED_LOG_EVERY_MS = 60_000;

export interface RouteOptions {
  appId: string;
  oaSecret: string;
  log: Log;
  clock: () => number;
  /** Last changes to an event before it is kept. */
  read: (event: InboundEvent) => Promise<InboundEvent>;
  /** Hears of a call without a valid signature. */
  onUnsigned?: (() => void) | undefined;
}

/**
 * The routes Zalo calls. Every answer is 200, also to what does not verify: Zalo's console saves the address only
 * then, and after failures it switches the webhook off. The one exception is an event that could not be kept, which
 * Zalo shall send again.
 */
export function routes(server: Server, intake: Enqueue, options: RouteOptions): void {
  const { appId, clock, log, oaSecret, read } = options;
  const mayTell = atMostOnce(UNSIGNED_LOG_EVERY_MS, () => performance.now());

  server.get(PATH, (_request: Request, response: Response, next: () => void) => {
    ok(response);
    next();
  });

  server.post(PATH, async (request: Request, response: Response) => {
    const header = headerOf(request, 'x-zevent-signature');
    // What cannot be signed is neither read nor parsed: anybody may send it.
    if (!isSignature(header)) return drop(request, response);
    const body = await bodyOf(request);
    if (!body || !verified(request, body, header)) return drop(request, response);
    const { data: event } = Event.safeParse(exactJson(body.toString('utf8')));
    if (event) await received(event);
    ok(response);
  });

  function drop(request: Request, response: Response): void {
    options.onUnsigned?.();
    const heldBack = mayTell();
    if (heldBack !== null)
      log.warn(
        { before: heldBack },
        `Zalo: a call without a valid signature, or of more than ${MAX_BODY_BYTES} bytes, was dropped. If Zalo sent it, check ZALO_OA_SECRET and ZALO_APP_ID.`,
      );
    if (!request.complete) response.setHeader('Connection', 'close');
    ok(response);
  }

  function verified(request: Request, body: Buffer, header: string): boolean {
    const timestamps = [...timesIn(body), headerOf(request, 'x-zevent-timestamp')];
    return isSigned({ appId, body, header, timestamps, oaSecret });
  }

  async function received(event: Event): Promise<void> {
    const name = event.event_name ?? '';
    if (readingOf(name) === null)
      log.debug({ event: name.slice(0, 60) }, 'Zalo: an event that is not in the list was left out.');
    const found = parse(event, appId, clock());
    if (found) await intake([await read(found)]);
  }
}

async function bodyOf(request: Request): Promise<Buffer | null> {
  try {
    return await rawBody(request, MAX_BODY_BYTES);
  } catch (error) {
    // A caller that hangs up in the middle is no failure of ours.
    if (error instanceof BodyTooLargeError || request.destroyed) return null;
    throw error;
  }
}

function headerOf(request: Request, name: string): string | undefined {
  const header = request.headers[name];
  return typeof header === 'string' ? header : undefined;
}

function ok(response: Response): void {
  response.sendRaw(200, 'OK', { 'Content-Type': 'text/plain; charset=utf-8' });
}

import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { AddressOf } from './clientAddress';
import { TokenBucketRateLimiter } from './rateLimiter';
import { wrapRequests } from './requestGuard';

/** What one address may ask for. Whole offices and carriers stand behind one: a page with the chat takes some ten calls. */
export interface ShareLimits {
  /** At once, and then one every `everyMs`. */
  burst: number;
  everyMs: number;
  /** A call beyond that is refused after this time: who asks fifty things at once and waits for each gets slow. */
  holdMs: number;
  /** Calls that wait for their refusal, of all addresses; others are cut off. */
  held: number;
  addresses: number;
  /** How many calls a dear one counts for. */
  dear: number;
  /** Answers under way to one address at a time: what is asked for and not read is held for it. */
  open: number;
}

const usualShare: ShareLimits = {
  burst: 500,
  everyMs: 10,
  holdMs: 1_000,
  held: 1_000,
  addresses: 50_000,
  dear: 10,
  open: 400,
};

/** Platforms call for many people from few addresses, and whoever watches the bot must see it under fire. */
const EXEMPT = /^\/+(?:webhooks\/|healthz|readyz|metrics)/;

/** A search takes the thread that answers citizens; a file of all procedures is a third of a megabyte. */
const DEAR = /^\/+(?:thu-tuc\/*\?|du-lieu\/+tai\/)/;

const BODY = JSON.stringify({
  error: { code: 'TooManyRequests', message: 'Too many requests from this address. Try again in a moment.' },
});

/**
 * Keeps one address from taking the thread that everybody's calls go through: whatever is asked, nothing else of the
 * server sees what is beyond its share.
 * @param ticks milliseconds that never go back
 */
export function shareFairly(
  server: NodeServer,
  addressOf: AddressOf,
  limits: ShareLimits = usualShare,
  ticks: () => number = () => performance.now(),
): void {
  const calls = new TokenBucketRateLimiter(limits.burst, limits.everyMs, limits.addresses, ticks);
  let held = 0;
  const open = new Map<string, number>();
  /** Counts an answer until it is read or its reader has gone; false where the address has too many. */
  const mayOpen = (address: string, response: ServerResponse): boolean => {
    const now = open.get(address) ?? 0;
    if (now >= limits.open) return false;
    open.set(address, now + 1);
    response.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    return true;
  };
  const refuse = (response: ServerResponse): void => {
    if (held >= limits.held) return void response.destroy();
    held += 1;
    const timer = setTimeout(() => {
      // In two steps: restify's `writeHead` gives nothing back to go on with.
      response.writeHead(429, headers);
      response.end(BODY);
    }, limits.holdMs);
    response.once('close', () => {
      held -= 1;
      clearTimeout(timer);
    });
  };
  wrapRequests(server, (request: IncomingMessage, response, goOn) => {
    const { url = '' } = request;
    if (EXEMPT.test(url)) return goOn();
    const address = addressOf(request);
    if (!mayOpen(address, response)) return void request.socket.destroy();
    if (calls.take(address, 0, DEAR.test(url) ? limits.dear : 1) === 0) goOn();
    else refuse(response);
  });
}

const headers = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Length': Buffer.byteLength(BODY),
  'Retry-After': '2',
};

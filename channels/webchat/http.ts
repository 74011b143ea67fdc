import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../bots/log';
import { BodyTooLargeError, rawBody } from '../../http/rawBody';
import type { Origins } from './origins';

/** An answer that is not a success. Codes as in Direct Line; the page shows none of it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** What a handler gives back. */
export interface Reply {
  status: number;
  body: unknown;
}

export type Handler = (request: IncomingMessage & { params?: Record<string, string> }) => Promise<Reply>;

/** Wraps a handler: CORS headers, JSON out, errors as Direct Line words them. */
export function endpoint(handler: Handler, origins: Origins, log: Log) {
  return async (
    request: IncomingMessage & { params?: Record<string, string> },
    response: ServerResponse,
  ): Promise<void> => {
    cors(request, response, origins);
    try {
      const { status, body } = await handler(request);
      json(response, status, body);
    } catch (error) {
      const isBusy = error instanceof Error && 'statusCode' in error && error.statusCode === busy.status;
      if (!(error instanceof ApiError || isBusy)) log.error({ err: error }, 'A web chat request failed.');
      const { status, code, message, headers } = error instanceof ApiError ? error : isBusy ? busy : failed;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      json(response, status, { error: { code, message } });
    }
  };
}

const failed = new ApiError(
  500,
  'ServiceError',
  'Something went wrong on the server. Please try again later.',
);

const busy = new ApiError(503, 'TooBusy', 'Too much is asked of the server. Please try again in a moment.');

/** Answers the question a browser asks before a call from another origin. */
export function preflight(origins: Origins) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (cors(request, response, origins)) {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
      // The client sends all four on its first call; one missing, and the browser blocks it.
      response.setHeader(
        'Access-Control-Allow-Headers',
        'authorization, content-type, x-ms-bot-agent, x-requested-with',
      );
      response.setHeader('Access-Control-Max-Age', '7200');
    }
    write(response, 204, {});
    next();
  };
}

function cors(request: IncomingMessage, response: ServerResponse, origins: Origins): boolean {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined || !origins.allows(request.headers)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  return true;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  write(
    response,
    status,
    { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    Buffer.from(JSON.stringify(body)),
  );
}

/** Writes a whole answer. In two steps: restify's `writeHead` gives nothing back to go on with. */
export function write(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  bytes?: Buffer,
): void {
  response.writeHead(status, { ...headers, ...(bytes && { 'Content-Length': bytes.length }) });
  response.end(bytes);
}

/**
 * Reads a body to its end but keeps its first `keep` bytes alone.
 * @throws ApiError 413 as soon as there are more than `limit` bytes.
 */
export async function readHead(request: IncomingMessage, keep: number, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (size < keep) chunks.push(chunk.subarray(0, keep - size));
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
  }
  return Buffer.concat(chunks);
}

/** The connection ends with the answer: what is left of the body is not worth reading. */
function tooLarge(limit: number): ApiError {
  return new ApiError(413, 'MessageSizeTooBig', `The body is larger than ${limit} bytes.`, {
    Connection: 'close',
  });
}

/** Reads a JSON body; an empty one is an empty object. @throws ApiError 413 over `limit` bytes, 400 when it is not JSON. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  try {
    const text = (await rawBody(request, limit)).toString('utf8');
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch (error) {
    if (error instanceof BodyTooLargeError) throw tooLarge(limit);
    if (error instanceof SyntaxError) throw new ApiError(400, 'BadSyntax', 'The body is not JSON.');
    throw error;
  }
}

import type { Server as NodeServer } from 'node:http';
import { createServer as restifyServer, type Request, type Response, type Server } from 'restify';
import type { Log } from '../bots/log';
import type { AddressOf } from './clientAddress';
import { shareFairly } from './fairShare';
import { oneAtATime } from './oneAtATime';
import { guardRequests, wrapRequests } from './requestGuard';

const SECOND = 1_000;

/** The heading under which a request is known in the log and in the answer. */
const REQUEST_ID = 'x-request-id';

/** Connections held at a time; the web chat's own sockets are among them. */
const MAX_CONNECTIONS = 12_000;
/** From the first byte of a request to the last of its answer. A bundle over a slow telephone takes a minute. */
const ANSWER_WITHIN_MS = 120 * SECOND;

export interface HttpServerOptions {
  log: Log;
  /** After this time a client that does not read its answer is cut off, in milliseconds. */
  answerWithinMs?: number;
  /** Makes a new random id. */
  ids: () => string;
  /** Tells where a request comes from: no address gets more than its share. Unset: whoever asks is answered. */
  fairFor?: AddressOf;
  /** Hears of every answer, with the path that was asked for. */
  answered?: (path: string, status: number) => void;
}

/**
 * The one HTTP server of the bot. Doors and operations add their routes to it; bodies are left unread, because
 * signatures are made over the raw bytes. Errors are answered as `{"error":{"code","message"}}` without internals.
 */
export function createHttpServer({
  log,
  ids,
  answerWithinMs = ANSWER_WITHIN_MS,
  answered = () => undefined,
  fairFor,
}: HttpServerOptions): Server {
  const server = restifyServer({ name: '', ignoreTrailingSlash: true });
  const { server: node } = server;
  // What is put up last sees a request first.
  guardRequests(node);
  if (fairFor) shareFairly(node, fairFor);
  endLateAnswers(node, answerWithinMs);
  oneAtATime(node);
  node.headersTimeout = 10 * SECOND;
  node.requestTimeout = 30 * SECOND;
  // Longer than the 60 s for which common proxies keep a connection, so that it is never us who hangs up first.
  node.keepAliveTimeout = 65 * SECOND;
  node.maxHeadersCount = 100;
  node.maxConnections = MAX_CONNECTIONS;

  server.pre((request: Request, response: Response, next: () => void) => {
    const id = ids();
    request.headers[REQUEST_ID] = id;
    response.setHeader('X-Request-Id', id);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const { status, code, message } = toPublicError(error);
    // Being busy is no fault, and whoever asks too much shall not fill the log.
    if (status === 500) log.error({ request: request.headers[REQUEST_ID], err: error }, 'A request failed.');
    if (response.headersSent) abandon(response);
    else answer(response, status, code, message);
    done();
  });
  server.on('after', (request: Request, response: Response) =>
    answered(request.url?.split('?')[0] ?? '', response.statusCode),
  );
  // The query is left out: it may hold a token.
  server.on('after', (request: Request, response: Response) =>
    log.debug(
      {
        request: request.headers[REQUEST_ID],
        method: request.method,
        path: request.url?.split('?')[0],
        status: response.statusCode,
      },
      'HTTP',
    ),
  );
  return server;
}

/** Cuts off who has not read an answer by then, or will never get one. */
function endLateAnswers(node: NodeServer, withinMs: number): void {
  wrapRequests(node, (_request, response, goOn) => {
    const late = setTimeout(() => response.destroy(), withinMs);
    late.unref();
    response.once('close', () => clearTimeout(late));
    goOn();
  });
}

/** Half an answer is out. restify would try to write another behind it, and its failure would end the process. */
function abandon(response: Response): void {
  Object.assign(response, { _sent: true });
  response.destroy();
}

function answer(response: Response, status: number, code: string, message: string): void {
  // A set type keeps restify from choosing another one by the Accept header.
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.send(status, { error: { code, message } });
}

function toPublicError(error: unknown): { status: number; code: string; message: string } {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 404) return { status, code: 'NotFound', message: 'There is nothing at this address.' };
  if (status === 405)
    return { status, code: 'MethodNotAllowed', message: 'This address takes other methods; see Allow.' };
  if (status >= 400 && status < 500)
    return { status, code: 'BadRequest', message: 'The request cannot be read.' };
  if (status === 503)
    return {
      status,
      code: 'TooBusy',
      message: 'Too much is asked of the server. Please try again in a moment.',
    };
  return {
    status: 500,
    code: 'ServiceError',
    message: 'Something went wrong on the server. Please try again later.',
  };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerIsGone, lasting } from '../callerGone';
import { violations } from './rules';

/** One request of the bot to the stand-in for Meta's Graph API. */
export interface Call {
  method: string;
  /** Below the page: `messages`, `messenger_profile`, `subscribed_apps`. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** A message that Meta took and a person sees. */
export interface Shown {
  psid: string;
  mid: string;
  message: Record<string, unknown>;
}

/** How the stand-in treats a call. `taken`: the person sees the message although the bot is not told. */
export type Treatment =
  | { kind: 'error'; status: number; code?: number; subcode?: number; retryAfter?: number }
  | { kind: 'hang'; taken: boolean }
  | { kind: 'cut'; taken: boolean }
  | { kind: 'slow'; ms: number };

export interface GraphStandIn {
  /** For `MESSENGER_API_URL`. */
  readonly url: string;
  readonly shown: Shown[];
  /** Seen marks and typing. */
  readonly actions: { psid: string; action: string }[];
  readonly calls: Call[];
  /** What the bot sent that Meta would not take. */
  readonly violations: string[];
  /** Decides about each call; undefined: it is taken. */
  treat: (call: Call) => Treatment | undefined;
  /** Is told of every message that is shown. */
  onShown: (shown: Shown) => void;
  /** Is told of every call that had been given up before it could be treated: it is not taken. */
  onLate: (call: Call) => void;
  close(): Promise<void>;
}

/** Starts a stand-in for the Graph API that checks every request against the documented limits. */
export async function graphStandIn(options: {
  pageId: string;
  pageToken: string;
  port?: number;
}): Promise<GraphStandIn> {
  let mids = 0;
  const server = createServer(lasting, (request, response) => void handle(request, response));
  const standIn: GraphStandIn = {
    url: '',
    shown: [],
    actions: [],
    calls: [],
    violations: [],
    treat: () => undefined,
    onShown: () => {},
    onLate: () => {},
    close: () => closed(server),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://stand-in');
    const [, , page, path = ''] = url.pathname.split('/');
    const call: Call = {
      method: request.method ?? '',
      path,
      query: url.searchParams,
      body: await jsonOf(request),
    };
    standIn.calls.push(call);
    if (await callerIsGone(request)) return standIn.onLate(call);
    const token =
      url.searchParams.get('access_token') ?? request.headers.authorization?.replace(/^Bearer /, '');
    if (token !== options.pageToken) return fail(response, 401, 190);
    if (page !== options.pageId) return fail(response, 400, 100, 33);
    const treatment = standIn.treat(call);
    if (treatment?.kind === 'error')
      return fail(response, treatment.status, treatment.code, treatment.subcode, treatment.retryAfter);
    if (treatment && treatment.kind !== 'slow') {
      if (treatment.taken) take(call);
      if (treatment.kind === 'cut') request.socket.destroy();
      return;
    }
    if (treatment) await new Promise((done) => setTimeout(done, treatment.ms));
    if (treatment && (await callerIsGone(request))) return standIn.onLate(call);
    if (path !== 'messages') return send(response, 200, { result: 'success', success: true });
    const broken = violations(call.body);
    standIn.violations.push(...broken);
    if (broken.length > 0) return fail(response, 400, 100);
    send(response, 200, take(call));
  }

  function take({ body, path }: Call): Record<string, unknown> {
    const recipient = body.recipient as { id?: string; user_ref?: string };
    const psid = recipient.id ?? recipient.user_ref ?? '';
    if (path !== 'messages') return {};
    if (typeof body.sender_action === 'string') {
      standIn.actions.push({ psid, action: body.sender_action });
      return { recipient_id: psid };
    }
    const shown = { psid, mid: `m_out_${(mids += 1)}`, message: body.message as Record<string, unknown> };
    standIn.shown.push(shown);
    standIn.onShown(shown);
    return { recipient_id: psid, message_id: shown.mid };
  }

  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v26.0` });
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function fail(
  response: ServerResponse,
  status: number,
  code?: number,
  subcode?: number,
  retryAfter?: number,
): void {
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (code === undefined) return send(response, status, 'Bad gateway');
  const error = {
    message: '(#1) Made up by the stand-in',
    type: 'OAuthException',
    code,
    error_subcode: subcode,
    fbtrace_id: 'A',
  };
  send(response, status, { error });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  // Not chained: restify changes what `writeHead` returns for every server of the process.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

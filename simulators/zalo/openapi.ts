import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerIsGone, lasting } from '../callerGone';
import { Grants } from './grants';
import { violations } from './rules';

/** One request of the bot to the stand-in for Zalo's APIs. */
export interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/** A message that Zalo took and a person sees. */
export interface Shown {
  user: string;
  id: string;
  message: Record<string, unknown>;
}

/** How the stand-in treats a call. `taken`: the person sees the message although the bot is not told. */
export type Treatment =
  | { kind: 'code'; code: number; status?: number }
  | { kind: 'status'; status: number; retryAfter?: number }
  | { kind: 'hang'; taken: boolean }
  | { kind: 'cut'; taken: boolean }
  | { kind: 'slow'; ms: number };

export interface ZaloStandIn {
  /** For `ZALO_API_URL` and `ZALO_OAUTH_URL`. */
  readonly url: string;
  readonly grants: Grants;
  readonly shown: Shown[];
  readonly calls: Call[];
  /** Names of the files that were uploaded. */
  readonly uploads: string[];
  /** What the bot sent that Zalo would not take. */
  readonly violations: string[];
  /** Decides about each call but those with a bad token; undefined: it is taken. */
  treat: (call: Call) => Treatment | undefined;
  /** Decides about each exchange of a refresh token. */
  treatRenewal: () => Treatment | undefined;
  /** Is told of every message that is shown. */
  onShown: (shown: Shown) => void;
  /** Is told of every call that had been given up before it could be treated: it is not taken. */
  onLate: (call: Call) => void;
  close(): Promise<void>;
}

/** Starts a stand-in for Zalo's API and token service that checks every request against the documented limits. */
export async function zaloStandIn(options: {
  appId: string;
  appSecret: string;
  port?: number;
}): Promise<ZaloStandIn> {
  let ids = 0;
  const server = createServer(lasting, (request, response) => void handle(request, response));
  const standIn: ZaloStandIn = {
    url: '',
    grants: new Grants(),
    shown: [],
    calls: [],
    uploads: [],
    violations: [],
    treat: () => undefined,
    treatRenewal: () => undefined,
    onShown: () => {},
    onLate: () => {},
    close: () => closed(server),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const bytes = await bytesOf(request);
    const call: Call = { method: request.method ?? '', path, body: jsonOf(bytes) };
    if (await callerIsGone(request)) return standIn.onLate(call);
    if (path === '/v4/oa/access_token') return renewal(request, response, bytes.toString('utf8'));
    if (request.method === 'GET') return served(path, response);
    standIn.calls.push(call);
    const token = request.headers.access_token;
    const code = standIn.grants.check(typeof token === 'string' ? token : undefined);
    if (code !== 0) return fail(response, code);
    const treatment = standIn.treat(call);
    if (await treated(treatment, request, response, () => void take(call))) return;
    if (treatment && (await callerIsGone(request))) return standIn.onLate(call);
    if (path === '/v2.0/oa/upload/file') return uploaded(response, bytes);
    if (path !== '/v3.0/oa/message/cs') return fail(response, -201);
    const broken = violations(call.body);
    standIn.violations.push(...broken.map(({ text }) => text));
    const [first] = broken;
    if (first) return fail(response, first.code);
    const { id, user } = take(call);
    const quota = { quota_type: 'reply', remain: '7', total: '8' };
    send(response, 200, { error: 0, message: 'Success', data: { message_id: id, user_id: user, quota } });
  }

  async function renewal(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const form = new URLSearchParams(body);
    if (await treated(standIn.treatRenewal(), request, response, () => {})) return;
    if (request.headers.secret_key !== options.appSecret || form.get('app_id') !== options.appId)
      return send(response, 200, { error: -14004, error_name: 'Invalid secret key' });
    if (form.get('grant_type') !== 'refresh_token') return send(response, 200, { error: -14001 });
    const pair = standIn.grants.renew(form.get('refresh_token') ?? '');
    send(response, 200, pair ?? { error: -14020, error_name: 'Invalid refresh token' });
  }

  /** A file of the city's own, for the bot to fetch: any below /files. */
  function served(path: string, response: ServerResponse): void {
    const there = path.startsWith('/files/');
    response.writeHead(there ? 200 : 404, { 'content-type': 'application/octet-stream' });
    response.end(there ? Buffer.alloc(path.includes('large') ? 5_100_000 : 1_000) : '');
  }

  function uploaded(response: ServerResponse, bytes: Buffer): void {
    const name = /name="file"; filename="([^"]*)"/.exec(bytes.toString('latin1'))?.[1];
    if (name === undefined || bytes.length > 5_010_000) return fail(response, -201);
    standIn.uploads.push(Buffer.from(name, 'latin1').toString('utf8'));
    send(response, 200, { error: 0, data: { token: `file-${standIn.uploads.length}` } });
  }

  function take({ body }: Call): Shown {
    const recipient = body.recipient as { user_id?: string } | undefined;
    const shown: Shown = {
      user: recipient?.user_id ?? '',
      id: `out_${(ids += 1)}`,
      message: (body.message ?? {}) as Record<string, unknown>,
    };
    standIn.shown.push(shown);
    standIn.onShown(shown);
    return shown;
  }

  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** Whether a treatment has answered the call, or left it without an answer. */
async function treated(
  treatment: Treatment | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  take: () => void,
): Promise<boolean> {
  switch (treatment?.kind) {
    case undefined:
      return false;
    case 'slow':
      await new Promise((done) => setTimeout(done, treatment.ms));
      return false;
    case 'code':
      fail(response, treatment.code, treatment.status);
      return true;
    case 'status':
      if (treatment.retryAfter !== undefined) response.setHeader('Retry-After', String(treatment.retryAfter));
      send(response, treatment.status, 'Bad gateway');
      return true;
    case 'hang':
    case 'cut':
      if (treatment.taken) take();
      if (treatment.kind === 'cut') request.socket.destroy();
      return true;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function jsonOf(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Zalo tells of failures with HTTP 200. */
function fail(response: ServerResponse, error: number, status = 200): void {
  send(response, status, { error, message: 'Made up by the stand-in' });
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

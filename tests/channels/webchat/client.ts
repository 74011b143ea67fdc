import { WebSocket } from 'ws';
import { until } from '../shared/setting';

export interface Session {
  conversationId: string;
  token: string;
  streamUrl: string;
}

export type Json = Record<string, unknown>;

/** One call of the Direct Line interface. A string or buffer goes as it is, anything else as JSON. */
export async function call(
  url: string,
  path: string,
  {
    method = 'GET',
    token,
    body,
    headers = {},
  }: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; json: Json }> {
  const raw = typeof body === 'string' || body instanceof Buffer;
  const response = await fetch(`${url}/v3/directline${path}`, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? {} : (JSON.parse(text) as Json),
  };
}

export async function newToken(
  url: string,
  body: Json = {},
): Promise<Json & { token: string; conversationId: string; resume: string }> {
  const { json } = await call(url, '/tokens/generate', { method: 'POST', body });
  return json as Json & { token: string; conversationId: string; resume: string };
}

/** A new conversation in which the bot has greeted. */
export async function newSession(url: string): Promise<Session> {
  const { token } = await newToken(url);
  const { json } = await call(url, '/conversations', { method: 'POST', token, body: { user: {} } });
  const session = json as unknown as Session;
  await until('the greeting', async () => (await poll(url, session)).json['watermark'] === '1');
  return session;
}

export function poll(
  url: string,
  { conversationId, token }: Pick<Session, 'conversationId' | 'token'>,
  watermark = '',
) {
  return call(url, `/conversations/${conversationId}/activities?watermark=${watermark}`, { token });
}

export function say(url: string, { conversationId, token }: Session, activity: Json) {
  return call(url, `/conversations/${conversationId}/activities`, {
    method: 'POST',
    token,
    body: { type: 'message', ...activity },
  });
}

export interface Stream {
  frames: { activities: Json[]; watermark?: string }[];
  /** All activities so far, in the order of arrival. */
  activities(): Json[];
  /** The same without signs of typing, which come where a turn is slow. */
  kept(): Json[];
  texts(): unknown[];
  closed: Promise<number>;
  socket: WebSocket;
}

/** Opens the stream and gathers what comes. */
export async function listen(streamUrl: string): Promise<Stream> {
  const socket = new WebSocket(streamUrl);
  const frames: Stream['frames'] = [];
  socket.on('message', (data) => {
    const text = (data as Buffer).toString();
    if (text !== '') frames.push(JSON.parse(text) as Stream['frames'][number]);
  });
  const closed = new Promise<number>((done) => socket.on('close', (code) => done(code)));
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const activities = (): Json[] => frames.flatMap((frame) => frame.activities);
  const kept = (): Json[] => activities().filter(({ type }) => type !== 'typing');
  return { frames, activities, kept, texts: () => activities().map((a) => a['text']), closed, socket };
}

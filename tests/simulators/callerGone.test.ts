import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { graphStandIn } from '../../simulators/messenger/graph';
import { zaloStandIn } from '../../simulators/zalo/openapi';

/** A stand-in for a platform: what people saw of it, and what was too late. */
interface StandIn {
  url: string;
  /** A request that has a message with this text sent. */
  request: (text: string) => { path: string; headers: Record<string, string>; body: string };
  shown: () => unknown[];
  late: string[];
  slow: (ms: number) => void;
  close: () => Promise<void>;
}

async function messenger(): Promise<StandIn> {
  const meta = await graphStandIn({ pageId: '1', pageToken: 't' });
  const late: string[] = [];
  meta.onLate = ({ body }) => late.push((body.message as { text: string }).text);
  return {
    url: meta.url,
    request: (text) => ({
      path: '/v26.0/1/messages?access_token=t',
      headers: {},
      body: JSON.stringify({ recipient: { id: 'lan' }, messaging_type: 'RESPONSE', message: { text } }),
    }),
    shown: () => meta.shown.map(({ message }) => message.text),
    late,
    slow: (ms) => (meta.treat = () => ({ kind: 'slow', ms })),
    close: () => meta.close(),
  };
}

async function zalo(): Promise<StandIn> {
  const oa = await zaloStandIn({ appId: '1', appSecret: 's' });
  const late: string[] = [];
  const token = oa.grants.renew(oa.grants.mint())?.access_token ?? '';
  oa.onLate = ({ body }) => late.push((body.message as { text: string }).text);
  return {
    url: oa.url,
    request: (text) => ({
      path: '/v3.0/oa/message/cs',
      headers: { access_token: token },
      body: JSON.stringify({ recipient: { user_id: 'lan' }, message: { text } }),
    }),
    shown: () => oa.shown.map(({ message }) => message.text),
    late,
    slow: (ms) => (oa.treat = () => ({ kind: 'slow', ms })),
    close: () => oa.close(),
  };
}

describe.each([
  ['Messenger', messenger],
  ['Zalo', zalo],
])('the stand-in for %s', (_, open) => {
  let standIn: StandIn;
  beforeEach(async () => void (standIn = await open()));
  afterEach(() => standIn.close());

  const sent = (text: string): ReturnType<typeof send> => send(standIn, text);

  it('takes what somebody waits for', async () => {
    const caller = await sent('một');
    await once(caller, 'data');
    caller.destroy();
    expect(standIn.shown()).toEqual(['một']);
    expect(standIn.late).toEqual([]);
  });

  it('does not take what was given up before it came to it, and tells of it', async () => {
    (await sent('một')).destroy();
    const next = await sent('hai');
    await once(next, 'data');
    next.destroy();
    expect(standIn.shown()).toEqual(['hai']);
    expect(standIn.late).toEqual(['một']);
  });

  it('does not take what is given up while it is slow', async () => {
    standIn.slow(100);
    const caller = await sent('một');
    await pause(30);
    caller.destroy();
    await pause(150);
    expect(standIn.shown()).toEqual([]);
    expect(standIn.late).toEqual(['một']);
  });
});

/** Sends a request over a connection of its own; resolves when it is on its way. */
async function send({ url, request }: StandIn, text: string): Promise<ReturnType<typeof connect>> {
  const { path, headers, body } = request(text);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const lines = Object.entries({
    host: 'stand-in',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  return socket;
}

import { GraphClient } from '../../channels/messenger/graph';
import { sendMessage } from '../../channels/messenger/send';
import { withTimeout } from '../../channels/requestTimeout';
import { ZaloClient } from '../../channels/zalo/api';
import { renew } from '../../channels/zalo/oauth';
import { graphStandIn, type GraphStandIn } from '../../simulators/messenger/graph';
import { zaloStandIn, type ZaloStandIn } from '../../simulators/zalo/openapi';

const TIMEOUT_MS = 200;
const page = { pageId: '1', pageToken: 't' };
const app = { appId: '2', appSecret: 's' };
let meta: GraphStandIn;
let zalo: ZaloStandIn;

beforeAll(async () => {
  meta = await graphStandIn(page);
  zalo = await zaloStandIn(app);
});
afterAll(() => Promise.all([meta.close(), zalo.close()]));

/** Keeps the whole process from running, as a paused machine does. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function messenger(): Promise<{ kind: string }> {
  const graph = new GraphClient({ ...page, apiUrl: meta.url, appSecret: 's', timeoutMs: TIMEOUT_MS });
  return sendMessage(graph, 'messenger/1/lan', { text: 'Xin chào' }, 'm1');
}

async function zaloMessage(): Promise<{ kind: string }> {
  const pair = zalo.grants.renew(zalo.grants.mint());
  const client = new ZaloClient({ apiUrl: zalo.url, timeoutMs: TIMEOUT_MS });
  const message = { recipient: { user_id: 'lan' }, message: { text: 'Xin chào' } };
  const sent = client.post('/v3.0/oa/message/cs', pair?.access_token ?? '', message);
  return sent;
}

function zaloTokens(): Promise<{ kind: string }> {
  return renew(zalo.grants.mint(), { ...app, oauthUrl: zalo.url, timeoutMs: TIMEOUT_MS });
}

describe('a process that stands still for longer than a request may take', () => {
  it.each([
    ['a message on Messenger', messenger, 'sent'],
    ['a message on Zalo', zaloMessage, 'ok'],
    ['a new pair of tokens', zaloTokens, 'renewed'],
  ])('loses nothing that it was about to send: %s', async (_, send, kind) => {
    const sent = send();
    standStill(3 * TIMEOUT_MS);
    expect((await sent).kind).toBe(kind);
  });

  it('reads the answers that came meanwhile', async () => {
    let begin = (): void => {};
    const begun = new Promise<void>((done) => (begin = done));
    meta.treat = () => {
      setImmediate(begin);
      return undefined;
    };
    const sent = messenger();
    await begun;
    standStill(3 * TIMEOUT_MS);
    expect((await sent).kind).toBe('sent');
  });
});

describe('a platform that is silent', () => {
  afterEach(() => {
    meta.treat = () => undefined;
    zalo.treat = () => undefined;
  });

  it.each([
    ['Messenger', messenger],
    ['Zalo', zaloMessage],
  ])('has what was sent to it given up after the time for it: %s', async (_, send) => {
    meta.treat = () => ({ kind: 'hang', taken: true });
    zalo.treat = () => ({ kind: 'hang', taken: true });
    const began = performance.now();
    expect((await send()).kind).toBe('unknown');
    expect(performance.now() - began).toBeGreaterThan(0.9 * TIMEOUT_MS);
  });
});

describe('the time in which a process runs', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** A request without an end: when it is given up, by a clock that only goes on. */
  function endless(): { givenUp: () => boolean; standStill: (ms: number) => void } {
    let stoodStill = 0;
    let isOver = false;
    withTimeout(
      1_000,
      (signal) => new Promise((_, reject) => (signal.onabort = () => reject(signal.reason as Error))),
      () => Date.now() + stoodStill,
    ).catch((error: Error) => (isOver = error.name === 'TimeoutError'));
    return { givenUp: () => isOver, standStill: (ms) => void (stoodStill += ms) };
  }

  it('is that of the clock while it does', async () => {
    const request = endless();
    await jest.advanceTimersByTimeAsync(990);
    expect(request.givenUp()).toBe(false);
    await jest.advanceTimersByTimeAsync(20);
    expect(request.givenUp()).toBe(true);
  });

  it.each([2_000, 3_600_000])('leaves out most of a standstill of %d ms', async (ms) => {
    const request = endless();
    await jest.advanceTimersByTimeAsync(500);
    request.standStill(ms);
    await jest.advanceTimersByTimeAsync(400);
    expect(request.givenUp()).toBe(false);
    await jest.advanceTimersByTimeAsync(110);
    expect(request.givenUp()).toBe(true);
  });
});

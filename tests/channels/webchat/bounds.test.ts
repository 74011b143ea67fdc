import { connect } from 'node:net';
import { until } from '../shared/setting';
import { call, listen, newSession, newToken, poll, say, type Json } from './client';
import type { Bot } from '../../../bots/types';
import { running, type Running, type Wanted } from './setting';

let house: Running | undefined;
const open = async (wanted: Wanted): Promise<Running> => (house = await running(wanted));
afterEach(async () => {
  await house?.close();
  house = undefined;
});

const pauseForAnswers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const from = (address: string) => ({ 'X-Forwarded-For': address });
async function begin(
  url: string,
  address: string,
): Promise<{ status: number; json: Json; headers: Headers }> {
  const { token } = await newToken(url);
  return call(url, '/conversations', { method: 'POST', token, headers: from(address) });
}

describe('what a client leaves behind has a bound', () => {
  const many = (count: number, size: number): Json =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'x'.repeat(size)]));

  it.each<[string, unknown, number]>([
    ['a code', { code: '1.001193' }, 200],
    ['just under the bound', many(1, 2_000), 200],
    ['few keys, together too large', many(2, 1_100), 400],
    ['hundreds of keys', many(300, 1), 400],
    ['letters of three bytes', 'ấ'.repeat(700), 400],
  ])('the value of a button: %s', async (_, value, status) => {
    const { url } = await open({});
    const session = await newSession(url);
    expect((await say(url, session, { text: 'x', value })).status).toBe(status);
  });

  it('a conversation', async () => {
    const { url } = await open({ limits: { bytesOfAConversation: 4_000, messagesAtOnce: 100 } });
    const session = await newSession(url);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await say(url, session, { text: 'x'.repeat(1_500) })).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(400);
    expect((await say(url, session, { text: 'x' })).json).toMatchObject({
      error: { code: 'ConversationFull' },
    });
  });

  it('a conversation, by the number of its activities', async () => {
    const { url } = await open({ limits: { activitiesOfAConversation: 6, messagesAtOnce: 100 } });
    const session = await newSession(url);
    const answers = [];
    for (let i = 0; i < 8; i++) {
      answers.push(await say(url, session, { text: `${i}` }));
      await pauseForAnswers();
    }
    expect(answers[0]?.status).toBe(200);
    expect(answers.at(-1)).toMatchObject({ status: 400, json: { error: { code: 'ConversationFull' } } });
    const { json } = await poll(url, session);
    expect((json['activities'] as Json[]).length).toBeLessThanOrEqual(8);
  });

  it('the messages of an address, over all its conversations; others go on', async () => {
    const limits = { messagesOfAnAddress: 4, addressMessageEvery: 60_000, hold: 0 };
    const { url } = await open({ limits });
    const statuses: number[] = [];
    for (const address of ['203.0.113.7', '203.0.113.7', '198.51.100.1']) {
      const { json } = await begin(url, address);
      for (let i = 0; i < 3; i++) {
        const path = `/conversations/${String(json['conversationId'])}/activities`;
        const body = { type: 'message', text: `${i}` };
        const token = String(json['token']);
        statuses.push(
          (await call(url, path, { method: 'POST', token, body, headers: from(address) })).status,
        );
      }
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 200, 200, 200]);
  });

  it.each<[string, number, number[]]>([
    ['short', 120, [200, 200, 200, 200, 200, 429]],
    ['longer than counts once', 121, [200, 200, 429, 429, 429, 429]],
    ['as long as may be', 10_000, [200, 429, 429, 429, 429, 429]],
  ])('the messages of an address: those that are %s', async (_, characters, expected) => {
    const limits = { messagesOfAnAddress: 5, messageWeight: 5, addressMessageEvery: 60_000, hold: 0 };
    const { url } = await open({ limits });
    const session = await newSession(url);
    const statuses: number[] = [];
    for (let i = 0; i < expected.length; i++)
      statuses.push((await say(url, session, { text: 'x'.repeat(characters) })).status);
    expect(statuses).toEqual(expected);
  });

  it('the longest messages of an address: four at once, whichever conversation they go to', async () => {
    const { url } = await open({ limits: { addressMessageEvery: 60_000, hold: 0 } });
    const sessions = [await newSession(url), await newSession(url)];
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await say(url, sessions[i % 2] as never, { text: 'ộ '.repeat(4_900) })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('the questions of an address that wait for their answers; others are taken, and so is it afterwards', async () => {
    const refused: string[] = [];
    const asked: (() => void)[] = [];
    const bot: Bot = {
      turn: ({ activity }) =>
        new Promise((done) => {
          const answer = (): void => done({ state: {}, replies: [{ type: 'message', text: 'đây' }] });
          if (activity.text === undefined) answer();
          else asked.push(answer);
        }),
    };
    const { url } = await open({
      bot,
      limits: { waitingOfAnAddress: 3 },
      overloaded: (of) => void refused.push(of),
    });
    const session = await newSession(url);
    const ask = async (address: string): Promise<number> => {
      const path = `/conversations/${session.conversationId}/activities`;
      const body = { type: 'message', text: 'x' };
      return (await call(url, path, { method: 'POST', token: session.token, body, headers: from(address) }))
        .status;
    };
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push(await ask('203.0.113.7'));
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(refused).toEqual(['address', 'address']);
    expect(await ask('203.0.113.8')).toBe(200);
    for (let i = 0; i < 4; i++) {
      await until('it is asked', () => asked.length > i);
      asked[i]?.();
    }
    await until('it may ask again', async () => (await ask('203.0.113.7')) === 200);
    await until('the last one is asked', () => asked.length === 5);
    asked[4]?.();
  });

  it('the bytes of an address, whichever conversation they go to', async () => {
    const { url } = await open({ limits: { bytesAtOnce: 12_000, bytesOfAnAnswer: 1_000 } });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++)
      statuses.push((await say(url, await newSession(url), { text: 'x'.repeat(2_000) })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('the conversations of an address; those that it has go on', async () => {
    const { url } = await open({ limits: { conversationsAtOnce: 2 } });
    const first = await begin(url, '203.0.113.7');
    await begin(url, '203.0.113.7');
    const third = await begin(url, '203.0.113.7');
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('20');
    expect((await begin(url, '203.0.113.8')).status).toBe(201);
    const again = { method: 'POST', token: String(first.json['token']), headers: from('203.0.113.7') };
    expect((await call(url, '/conversations', again)).status).toBe(200);
  });

  it('the whole store: newcomers are refused first, then everybody, until something is removed', async () => {
    const limits = { storeSize: 10_000, storeShareForNewOnes: 0.5, messagesAtOnce: 100 };
    const { url } = await open({ limits });
    const session = await newSession(url);
    while ((await begin(url, '203.0.113.7')).status !== 503)
      await say(url, session, { text: 'x'.repeat(1_000) });
    expect((await say(url, session, { text: 'vẫn được' })).status).toBe(200);
    let last = await say(url, session, { text: 'x' });
    while (last.status === 200) last = await say(url, session, { text: 'x'.repeat(3_000) });
    expect(last).toMatchObject({ status: 503, json: { error: { code: 'StoreFull' } } });
  });
});

describe('what a client reads has a bound', () => {
  it('a conversation, and an address over all its conversations', async () => {
    const limits = {
      readsOfAConversation: 8,
      readsOfAnAddress: 20,
      conversationReadEvery: 60_000,
      addressReadEvery: 60_000,
    };
    const { url } = await open({ limits });
    const { json } = await begin(url, '203.0.113.7');
    const session = { conversationId: String(json['conversationId']), token: String(json['token']) };
    const statuses = async (read: () => Promise<{ status: number }>, times: number): Promise<number[]> =>
      (await Promise.all(Array.from({ length: times }, read))).map(({ status }) => status);
    const count = (all: number[], status: number): number => all.filter((one) => one === status).length;
    const one = await statuses(() => poll(url, session), 12);
    expect([count(one, 200), count(one, 429)]).toEqual([8, 4]);
    const ownReads = (conversation: Json) => () =>
      call(url, `/conversations/${String(conversation['conversationId'])}`, {
        token: String(conversation['token']),
        headers: from('198.51.100.1'),
      });
    const others: number[] = [];
    for (let i = 0; i < 4; i++)
      others.push(...(await statuses(ownReads((await begin(url, '203.0.113.7')).json), 7)));
    expect([count(others, 200), count(others, 429)]).toEqual([20, 8]);
  });

  it('one answer in bytes; nothing is left out over several', async () => {
    const { url } = await open({ limits: { bytesOfAnAnswerRead: 3_000, messagesAtOnce: 100 } });
    const session = await newSession(url);
    for (let i = 0; i < 4; i++) await say(url, session, { text: `${i}${'x'.repeat(1_000)}` });
    await until('all answers', async () => {
      const { activities } = await house!.storage
        .collection({ name: 'webchat_activities' })
        .then(async (list) => ({
          activities: await list.count({}),
        }));
      return activities === 9;
    });
    const seen: unknown[] = [];
    let watermark = '';
    for (;;) {
      const { json } = await poll(url, session, watermark);
      const activities = json['activities'] as Json[];
      if (activities.length === 0) break;
      expect(JSON.stringify(activities).length).toBeLessThan(6_000);
      seen.push(...activities.map(({ id }) => id));
      watermark = String(json['watermark']);
    }
    expect(seen).toHaveLength(9);
    const stream = await listen(session.streamUrl);
    await until('all over the socket', () => stream.activities().length === 9);
    expect(stream.frames.length).toBeGreaterThan(1);
    stream.socket.close();
  });
});

describe('sockets', () => {
  const upgradeOf = (port: number, path: string): Promise<string> =>
    new Promise((done, fail) => {
      let heard = '';
      // The client keeps its own half open: the server must end both.
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
        ),
      );
      socket.on('data', (data: Buffer) => (heard += data.toString()));
      socket.on('error', fail);
      socket.on('end', () => done(heard));
    });

  it('that are refused are gone on the server, whatever the client does', async () => {
    const { url, port } = await open({});
    const answers = await Promise.all(Array.from({ length: 20 }, () => upgradeOf(port, '/x')));
    expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 404 Not Found']),
    );
    await until('no connection but our own', async () => (await house!.connections()) <= 1);
    expect((await newToken(url)).token).toBeTruthy();
  });

  it('are bounded for one address', async () => {
    const { url } = await open({ limits: { socketsOfAnAddress: 2 } });
    const sessions = [await newSession(url), await newSession(url), await newSession(url)];
    const first = await listen(sessions[0]!.streamUrl);
    await listen(sessions[1]!.streamUrl);
    await expect(listen(sessions[2]!.streamUrl)).rejects.toThrow('429');
    first.socket.close();
    await first.closed;
    await until('room again', () =>
      listen(sessions[2]!.streamUrl).then(
        () => true,
        () => false,
      ),
    );
  });
});

it('a clock that is set back locks nobody out', async () => {
  let clock = Date.now();
  const { url } = await open({ clock: () => clock, limits: { messagesAtOnce: 2, hold: 0, messageEvery: 1 } });
  const session = await newSession(url);
  await say(url, session, { text: 'một' });
  await say(url, session, { text: 'hai' });
  clock -= 3_600_000;
  await until('the next one taken', async () => (await say(url, session, { text: 'ba' })).status === 200);
});

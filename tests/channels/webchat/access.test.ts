import { sign } from '../../../channels/webchat/tokens';
import { call, listen, newSession, newToken, poll, say } from './client';
import { running, type Running, SECRET } from './setting';
import { someText, textWithout } from './matchers';

const PORTAL = 'https://portal.example.gov.vn';

let house: Running;
let now = Date.now();
beforeAll(async () => {
  house = await running({
    origins: [`${PORTAL}/some/page`],
    clock: () => now,
    limits: { tokensAtOnce: 200, readsOfAConversation: 400 },
  });
});
afterAll(() => house.close());

describe('tokens', () => {
  it('are opaque, last 30 minutes and name a person of the server’s choosing', async () => {
    const body = { user: { id: 'mallory', name: 'M' }, trustedOrigins: ['https://evil.example'] };
    const { status, json } = await call(house.url, '/tokens/generate', { method: 'POST', body });
    expect(status).toBe(200);
    expect(json).toMatchObject({ expires_in: 1800, resumed: false });
    expect(json['token']).not.toContain('.');
    expect(JSON.stringify(json)).not.toContain('mallory');
  });

  it('are renewed while they hold, not afterwards', async () => {
    const { token, conversationId } = await newToken(house.url);
    now += 29 * 60_000;
    const renewed = await call(house.url, '/tokens/refresh', { method: 'POST', token });
    expect(renewed).toMatchObject({
      status: 200,
      json: { conversationId, token: textWithout(token) },
    });
    now += 2 * 60_000;
    expect((await call(house.url, '/tokens/refresh', { method: 'POST', token })).status).toBe(401);
    const again = await call(house.url, '/tokens/refresh', {
      method: 'POST',
      token: String(renewed.json['token']),
    });
    expect(again.status).toBe(200);
  });

  it('are renewed for a day where no conversation is there, and for as long as one is', async () => {
    const { token: idle } = await newToken(house.url);
    const session = await newSession(house.url);
    let [alone, talking] = [idle, session.token];
    const renew = async (token: string): Promise<string | null> => {
      const { status, json } = await call(house.url, '/tokens/refresh', { method: 'POST', token });
      return status === 200 ? String(json['token']) : null;
    };
    for (let passed = 0; passed < 30; passed += 0.4) {
      now += 0.4 * 3_600_000;
      if (passed % 4 < 0.4) await say(house.url, { ...session, token: talking }, { text: 'x' });
      talking = (await renew(talking)) ?? '';
      const next = await renew(alone);
      if (next === null) expect(passed).toBeGreaterThan(23);
      alone = next ?? alone;
    }
    expect(await renew(alone)).toBeNull();
    expect(talking).not.toBe('');
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a short one', 'YQ'],
    [
      'one signed with another secret',
      sign({ use: 'talk', conversation: 'c', user: 'u', expires: Infinity }, 'other'),
    ],
    ['one for another use', sign({ use: 'stream', conversation: 'c', user: 'u', expires: 9e15 }, SECRET)],
  ])('are asked for by every call: %s gets 401', async (_, token) => {
    const with_ = token === undefined ? {} : { token };
    for (const [method, path] of [
      ['POST', '/tokens/refresh'],
      ['POST', '/conversations'],
      ['GET', '/conversations/c'],
      ['GET', '/conversations/c/activities'],
      ['POST', '/conversations/c/activities'],
      ['POST', '/conversations/c/upload'],
    ] as const) {
      const { status, json } = await call(house.url, path, { method, ...with_ });
      expect([path, status]).toEqual([path, 401]);
      expect(json).toEqual({ error: { code: 'TokenExpired', message: someText } });
    }
  });

  it('open their own conversation alone: any other is not there', async () => {
    const [mine, other] = [await newSession(house.url), await newSession(house.url)];
    const crossed = { conversationId: other.conversationId, token: mine.token, streamUrl: '' };
    expect((await poll(house.url, crossed)).status).toBe(404);
    expect((await say(house.url, crossed, { text: 'x' })).status).toBe(404);
    expect((await call(house.url, `/conversations/${other.conversationId}`, mine)).status).toBe(404);
    const stream = mine.streamUrl.replace(mine.conversationId, other.conversationId);
    await expect(listen(stream)).rejects.toThrow('401');
  });

  it('in a stream address hold for a minute', async () => {
    const { streamUrl } = await newSession(house.url);
    now += 61_000;
    await expect(listen(streamUrl)).rejects.toThrow('401');
    await expect(listen(`ws://127.0.0.1:${house.port}/elsewhere`)).rejects.toThrow('404');
  });

  it('bring a page back to its conversation for a day', async () => {
    const first = await newToken(house.url);
    await call(house.url, '/conversations', { method: 'POST', token: first.token });
    now += 23 * 3_600_000;
    const back = await newToken(house.url, { resume: first.resume });
    expect(back).toMatchObject({ conversationId: first.conversationId, resumed: true });
    expect((await poll(house.url, back)).status).toBe(200);
    now += 2 * 3_600_000;
    expect(await newToken(house.url, { resume: first.resume })).toMatchObject({ resumed: false });
    expect(await newToken(house.url, { resume: 'made up' })).toMatchObject({ resumed: false });
    expect(await newToken(house.url, { resume: first.token })).toMatchObject({ resumed: false });
  });
});

describe('pages of other origins', () => {
  const generate = (headers: Record<string, string>) =>
    call(house.url, '/tokens/generate', { method: 'POST', body: {}, headers });

  it.each([
    ['the portal', { Origin: PORTAL }, 200, PORTAL],
    ['no page at all', {}, 200, null],
    ['a stranger', { Origin: 'https://evil.example' }, 403, null],
    ['a stranger with the portal in its name', { Origin: `${PORTAL}.evil.example` }, 403, null],
    ['a page without an origin', { Origin: 'null' }, 403, null],
  ])('%s', async (_, headers, status, allowed) => {
    const answer = await generate(headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('includes the server itself', async () => {
    expect((await generate({ Origin: house.url })).status).toBe(200);
  });

  it('are told before a call what they may send', async () => {
    const headers = {
      Origin: PORTAL,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
    };
    const answer = await call(house.url, '/conversations', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(PORTAL);
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with'])
      expect(answer.headers.get('access-control-allow-headers')).toContain(name);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0);
    const stranger = await call(house.url, '/conversations', {
      method: 'OPTIONS',
      headers: { ...headers, Origin: 'https://evil.example' },
    });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('see errors too', async () => {
    const answer = await call(house.url, '/conversations', { method: 'POST', headers: { Origin: PORTAL } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(PORTAL);
  });
});

describe('the address of the stream', () => {
  const streamUrl = async (url: string, headers: Record<string, string>): Promise<unknown> => {
    const { token } = await newToken(url);
    return (await call(url, '/conversations', { method: 'POST', token, headers })).json['streamUrl'];
  };

  it('is https behind a proxy that says so', async () => {
    expect(await streamUrl(house.url, { 'X-Forwarded-Proto': 'https' })).toMatch(
      `wss://127.0.0.1:${house.port}/v3/`,
    );
  });

  it('is the public one where that is known', async () => {
    const public_ = await running({ publicUrl: 'https://chat.example.gov.vn/tro-ly/' });
    expect(await streamUrl(public_.url, {})).toMatch(
      'wss://chat.example.gov.vn/tro-ly/v3/directline/conversations/',
    );
    await public_.close();
  });
});

describe('limits', () => {
  it('hold back an address that asks for too many tokens, and let it go on later', async () => {
    let time = 1_000_000;
    const strict = await running({ ticks: () => time, limits: { tokensAtOnce: 3, tokenEvery: 2_000 } });
    const ask = (from: string) =>
      call(strict.url, '/tokens/generate', { method: 'POST', headers: { 'X-Forwarded-For': from } });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await ask('203.0.113.7')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await ask('203.0.113.7')).headers.get('retry-after')).toBe('2');
    expect((await ask('203.0.113.8')).status).toBe(200);
    expect((await ask('198.51.100.1, 203.0.113.7')).status).toBe(429);
    time += 2_000;
    expect((await ask('203.0.113.7')).status).toBe(200);
    await strict.close();
  });

  it('close the oldest of too many sockets', async () => {
    const session = await newSession(house.url);
    const streams = [];
    for (let i = 0; i < 5; i++) streams.push(await listen(session.streamUrl));
    expect(await streams[0]?.closed).toBe(1006);
    for (const stream of streams.slice(1)) {
      expect(stream.socket.readyState).toBe(1);
      stream.socket.close();
    }
  });

  it('close a socket that is silent for two beats, and no other', async () => {
    const quick = await running({ limits: { heartbeat: 60 } });
    const session = await newSession(quick.url);
    const [dead, alive] = [await listen(session.streamUrl), await listen(session.streamUrl)];
    dead.socket.pong = () => undefined;
    (dead.socket as unknown as { _autoPong: boolean })._autoPong = false;
    expect(await dead.closed).toBe(1006);
    expect(alive.socket.readyState).toBe(1);
    alive.socket.close();
    await quick.close();
  });

  it('ignore what clients send over the socket', async () => {
    const session = await newSession(house.url);
    const stream = await listen(session.streamUrl);
    for (const noise of ['', '{}', 'x'.repeat(500)]) stream.socket.send(noise);
    await say(house.url, session, { text: 'vẫn nghe' });
    while (!stream.texts().includes('2: vẫn nghe')) await new Promise((done) => setTimeout(done, 5));
    stream.socket.send('x'.repeat(10_000));
    expect(await stream.closed).toBe(1009);
  });
});

import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { until } from '../shared/setting';
import { call, listen, newSession, newToken, poll, say } from './client';
import { running, type Running } from './setting';
import { someText, textWithout } from './matchers';

let house: Running;
beforeAll(async () => {
  house = await running({ limits: { pollEvery: 50 } });
});
let storage: Storage;
let disposeStorage: () => Promise<void>;
beforeAll(async () => {
  ({ storage, dispose: disposeStorage } = await temporaryStorage());
});
afterAll(async () => {
  await house.close();
  await disposeStorage();
});

const GREETING = 'Xin chào, tôi là **Trợ lý 1022**, máy trả lời tự động.';

describe('a conversation over the web chat', () => {
  it('starts with what the client needs to go on', async () => {
    const { token, conversationId } = await newToken(house.url);
    const { status, json } = await call(house.url, '/conversations', {
      method: 'POST',
      token,
      body: { user: { id: 'somebody' } },
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      conversationId,
      token: someText,
      expires_in: 1800,
      streamUrl: someText,
    });
    expect(json['streamUrl']).toMatch(
      `ws://127.0.0.1:${house.port}/v3/directline/conversations/${conversationId}/stream?`,
    );
  });

  it('sends the echo first, with the id of the client, then the reply', async () => {
    const session = await newSession(house.url);
    const stream = await listen(session.streamUrl);
    await until('the greeting', () => stream.texts().includes(GREETING));
    const { status, json } = await say(house.url, session, {
      text: 'phí bao nhiêu',
      from: { id: 'mallory', role: 'bot' },
      channelData: { clientActivityID: 'c1', answer: { kind: 'procedure' } },
    });
    expect(status).toBe(200);
    await until('the reply', () => stream.activities().length >= 3);
    const [greeting, echo, reply] = stream.activities();
    expect(greeting).toMatchObject({ text: GREETING, from: { role: 'bot' } });
    expect(echo).toMatchObject({
      id: json['id'],
      text: 'phí bao nhiêu',
      textFormat: 'plain',
      channelData: { clientActivityID: 'c1' },
    });
    expect(echo?.['channelData']).not.toHaveProperty('answer');
    expect(echo?.['from']).toEqual({ id: textWithout('mallory'), role: 'user' });
    expect(reply).toMatchObject({ text: '2: phí bao nhiêu', from: { role: 'bot' } });
    for (const activity of stream.activities())
      expect(activity).toMatchObject({
        id: someText,
        timestamp: someText,
        channelId: 'directline',
        conversation: { id: session.conversationId },
      });
    expect(stream.frames.at(-1)?.watermark).toBe('3');
    stream.socket.close();
  });

  it('greets once, however often the start is called', async () => {
    const { token, conversationId } = await newToken(house.url);
    const starts = await Promise.all(
      [1, 2, 3].map(() => call(house.url, '/conversations', { method: 'POST', token })),
    );
    expect(starts.map((start) => start.status).sort()).toEqual([200, 200, 201]);
    const stream = await listen(String(starts[0]?.json['streamUrl']));
    await until('the greeting', () => stream.texts().length > 0);
    await say(house.url, { conversationId, token, streamUrl: '' }, { text: 'một' });
    await until('the reply', () => stream.texts().includes('2: một'));
    expect(stream.texts()).toEqual([GREETING, 'một', '2: một']);
    stream.socket.close();
  });

  it('takes an activity that the client sends twice as one', async () => {
    const session = await newSession(house.url);
    const activity = { text: 'hai lần', channelData: { clientActivityID: 'same' } };
    const answers = await Promise.all([say(house.url, session, activity), say(house.url, session, activity)]);
    const again = await say(house.url, session, activity);
    expect(new Set([...answers, again].map(({ json }) => json['id'])).size).toBe(1);
    const stream = await listen(session.streamUrl);
    await until('the reply', () => stream.texts().includes('2: hai lần'));
    await say(house.url, session, { text: 'sau' });
    await until('the next reply', () => stream.texts().includes('3: sau'));
    expect(stream.texts().filter((text) => text === 'hai lần')).toHaveLength(1);
    stream.socket.close();
  });

  it('keeps many messages sent at once in one order without gaps', async () => {
    const session = await newSession(house.url);
    const stream = await listen(session.streamUrl);
    await Promise.all(Array.from({ length: 12 }, (_, i) => say(house.url, session, { text: `câu ${i}` })));
    await until('all replies', () => stream.kept().length === 25);
    const ids = stream.kept().map((activity) => String(activity['id']));
    expect(ids).toEqual([...ids].sort());
    const times = stream.kept().map((activity) => String(activity['timestamp']));
    expect(new Set(times).size).toBe(25);
    expect(times).toEqual([...times].sort());
    stream.socket.close();
  });

  it('replays from the watermark when a page comes back', async () => {
    const session = await newSession(house.url);
    await say(house.url, session, { text: 'một' });
    await until('the reply', async () => {
      const { json } = await call(house.url, `/conversations/${session.conversationId}/activities`, session);
      return json['watermark'] === '3';
    });
    const texts = async (watermark: string): Promise<unknown[]> => {
      const path = `/conversations/${session.conversationId}?watermark=${watermark}`;
      const { status, json } = await call(house.url, path, session);
      expect(status).toBe(200);
      expect(json['token']).toEqual(someText);
      const stream = await listen(String(json['streamUrl']));
      await until('the replay', () => stream.frames.length > 0);
      stream.socket.close();
      return stream.texts();
    };
    expect(await texts('')).toEqual([GREETING, 'một', '2: một']);
    expect(await texts('undefined')).toEqual([GREETING, 'một', '2: một']);
    expect(await texts('2')).toEqual(['2: một']);
  });

  it('can be polled', async () => {
    const session = await newSession(house.url);
    expect((await poll(house.url, session)).json).toMatchObject({
      activities: [{ text: GREETING }],
      watermark: '1',
    });
    for (const watermark of ['1', '99'])
      expect((await poll(house.url, session, watermark)).json).toEqual({ activities: [], watermark: '1' });
  });

  it('shows signs of typing during a slow turn, on the stream alone', async () => {
    const session = await newSession(house.url);
    const stream = await listen(session.streamUrl);
    await say(house.url, session, { text: 'chậm' });
    await until('the reply', () => stream.texts().includes('2: chậm'));
    const types = stream.activities().map((activity) => activity['type']);
    expect(types).toEqual(['message', 'message', 'typing', 'message']);
    const typing = stream.frames.find((frame) => frame.activities[0]?.['type'] === 'typing');
    expect(typing?.watermark).toBeUndefined();
    const { json } = await call(house.url, `/conversations/${session.conversationId}/activities`, session);
    expect(JSON.stringify(json)).not.toContain('typing');
    stream.socket.close();
  });

  it('goes on after a restart of the server', async () => {
    const first = await running({ storage });
    const session = await newSession(first.url);
    await say(first.url, session, { text: 'trước' });
    const stream = await listen(session.streamUrl);
    await until('the reply', () => stream.texts().includes('2: trước'));
    await first.close();
    expect(await stream.closed).toBe(1001);

    const second = await running({ storage });
    const { json } = await call(second.url, `/conversations/${session.conversationId}?watermark=3`, session);
    const later = await listen(String(json['streamUrl']));
    await say(second.url, session, { text: 'sau' });
    await until('the reply', () => later.texts().includes('3: sau'));
    expect(later.texts()).toEqual(['sau', '3: sau']);
    later.socket.close();
    await second.close();
  });

  it('answers after a restart what was echoed but not handed on before', async () => {
    const first = await running({ storage });
    const session = await newSession(first.url);
    await first.close();
    const at = Date.now();
    await (
      await storage.collection({ name: 'webchat_activities' })
    ).insert({
      _id: `${session.conversationId}|2`,
      conversation: session.conversationId,
      seq: 2,
      at,
      question: true,
      content: JSON.stringify({ type: 'message', text: 'dở dang', from: { id: 'u', role: 'user' } }),
    } as never);

    const second = await running({ storage });
    await until('the reply', async () =>
      JSON.stringify((await poll(second.url, session)).json).includes('2: dở dang'),
    );
    await second.close();
  });

  it('shows on the sockets of one process what another one adds', async () => {
    const [one, other] = [
      await running({ storage, shared: true, limits: { pollEvery: 30 } }),
      await running({ storage, shared: true, limits: { pollEvery: 30 } }),
    ];
    const session = await newSession(one.url);
    const stream = await listen(session.streamUrl);
    await until('the greeting', () => stream.texts().includes(GREETING));
    await say(other.url, session, { text: 'bên kia' });
    await until('echo and reply', () => stream.texts().includes('2: bên kia'));
    expect(stream.texts()).toEqual([GREETING, 'bên kia', '2: bên kia']);
    stream.socket.close();
    await Promise.all([one.close(), other.close()]);
  });
});

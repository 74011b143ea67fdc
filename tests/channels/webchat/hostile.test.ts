import { request } from 'node:http';
import * as fc from 'fast-check';
import { until } from '../shared/setting';
import { call, listen, newSession, poll, say, type Session } from './client';
import { running, type Running } from './setting';
import { objectWith, someNumber, someText, textLike, textWith } from './matchers';

let house: Running;
let session: Session;
beforeAll(async () => {
  house = await running({ limits: { messagesAtOnce: 1_000 } });
  session = await newSession(house.url);
});
afterAll(() => house.close());

const post = (body: unknown, of = session) =>
  call(house.url, `/conversations/${of.conversationId}/activities`, {
    method: 'POST',
    token: of.token,
    body,
  });

describe('what clients send', () => {
  it.each([
    ['no JSON', 'hello', 400],
    ['half of JSON', '{"type":', 400],
    ['a list', [], 400],
    ['null', 'null', 400],
    ['nothing', '', 400],
    ['no type', { text: 'x' }, 400],
    ['an unknown type', { type: 'invoke', name: 'x' }, 400],
    ['an event of no interest', { type: 'event', name: 'anything' }, 400],
    ['a number for a text', { type: 'message', text: 5 }, 400],
    ['a deep value', { type: 'message', value: { a: { b: 1 } } }, 400],
    ['an operator as a field', { type: 'message', value: { $where: 'x' } }, 400],
    ['more than the body may hold', { type: 'message', text: 'x'.repeat(300_000) }, 413],
  ])('is refused calmly: %s', async (_, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ error: { code: someText, message: someText } });
  });

  it.each([
    ['signs of typing', { type: 'typing' }],
    ['the end of a page', { type: 'endOfConversation' }],
  ])('is taken and forgotten: %s', async (_, body) => {
    const before = (await poll(house.url, session)).json['watermark'];
    expect(await post(body)).toMatchObject({ status: 200, json: { id: someText } });
    expect((await poll(house.url, session)).json['watermark']).toBe(before);
  });

  it('may tell of joining, which is echoed and greets nobody twice', async () => {
    const own = await newSession(house.url);
    const before = house.events.length;
    expect(
      (await post({ type: 'event', name: 'webchat/join', value: { language: 'vi-VN' } }, own)).status,
    ).toBe(200);
    expect((await poll(house.url, own, '1')).json['activities']).toMatchObject([
      { type: 'event', name: 'webchat/join' },
    ]);
    expect(house.events).toHaveLength(before);
  });

  it('reaches the bot without what a client has no business to say', async () => {
    await post({
      type: 'message',
      text: 'a\u0000b\u202ec\ud800',
      from: { id: 'x', role: 'bot' },
      conversation: { id: 'other' },
      recipient: { id: 'other' },
      channelId: 'emulator',
      serviceUrl: 'http://evil.example',
      deliveryMode: 'expectReplies',
      locale: 'vi-VN',
      channelData: { postBack: true, answer: { kind: 'fact' } },
    });
    const event = house.events.at(-1);
    expect(event?.conversation).toBe(`webchat/portal/${session.conversationId}`);
    expect(event?.activity).toEqual({
      type: 'message',
      id: event?.id,
      text: 'ab\u202ec',
      textFormat: 'plain',
      locale: 'vi-VN',
      channelId: 'webchat',
      channelData: { postBack: true },
      from: { id: textLike(/^[0-9a-f-]{36}$/), role: 'user' },
      recipient: objectWith({ role: 'bot' }),
      conversation: objectWith({ id: session.conversationId }),
    });
  });

  it('gets a calm answer when it is very long, and the bot is spared it', async () => {
    const own = await newSession(house.url);
    const before = house.events.length;
    expect((await post({ type: 'message', text: 'đ'.repeat(10_001) }, own)).status).toBe(200);
    const { activities } = (await poll(house.url, own, '1')).json as { activities: { text: string }[] };
    expect(activities.map(({ text }) => text.length)).toEqual([10_001, someNumber]);
    expect(activities[1]?.text).toMatch(/dài quá/);
    expect(house.events).toHaveLength(before);
    expect((await post({ type: 'message', text: 'đ'.repeat(10_000) }, own)).status).toBe(200);
    expect(house.events).toHaveLength(before + 1);
  });

  it('never breaks the stream, whatever the text', async () => {
    const own = await newSession(house.url);
    const stream = await listen(own.streamUrl);
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect((await say(house.url, own, { text })).status).toBe(200);
        sent++;
      }),
      { numRuns: 40 },
    );
    await until('all echoes and replies', () => stream.kept().length === 1 + 2 * sent);
    stream.socket.close();
  }, 120_000);

  it('is held when it comes too fast, and refused in the bot’s words when it goes on', async () => {
    const strict = await running({ limits: { messagesAtOnce: 1, messageEvery: 150, hold: 200 } });
    const own = await newSession(strict.url);
    const started = Date.now();
    const statuses = await Promise.all(
      [1, 2, 3, 4].map(async (n) => (await say(strict.url, own, { text: `${n}` })).status),
    );
    expect(statuses.sort()).toEqual([200, 200, 400, 400]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(140);
    await until('the explanation', async () =>
      JSON.stringify((await poll(strict.url, own)).json).includes('gửi hơi nhanh'),
    );
    await strict.close();
  });
});

describe('uploads', () => {
  const upload = (activity: object | null, of: Session, bytes = 1_000) => {
    const boundary = '----WebKitFormBoundaryAbC';
    const part = (head: string, body: string): string => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;
    const body = [
      activity &&
        part(
          'Content-Disposition: form-data; name="activity"; filename="blob"\r\nContent-Type: application/vnd.microsoft.activity',
          JSON.stringify(activity),
        ),
      part(
        'Content-Disposition: form-data; name="file"; filename="don.pdf"\r\nContent-Type: application/pdf',
        'x'.repeat(bytes),
      ),
      `--${boundary}--\r\n`,
    ].join('');
    return call(house.url, `/conversations/${of.conversationId}/upload?userId=x`, {
      method: 'POST',
      token: of.token,
      body,
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    });
  };
  const activity = (text?: string) => ({
    type: 'message',
    ...(text !== undefined && { text }),
    attachments: [{ name: 'don.pdf', contentType: 'application/pdf' }],
    channelData: { clientActivityID: 'file1', attachmentSizes: [1000] },
    from: { id: 'x' },
  });

  it('are echoed and politely declined', async () => {
    const own = await newSession(house.url);
    expect(await upload(activity(), own)).toMatchObject({ status: 200, json: { id: someText } });
    const { activities } = (await poll(house.url, own, '1')).json;
    expect(activities).toMatchObject([
      {
        channelData: { clientActivityID: 'file1' },
        attachments: [{ name: 'don.pdf' }],
        from: { role: 'user' },
      },
      { text: textWith('chưa nhận được tệp'), from: { role: 'bot' } },
    ]);
  });

  it('have their words answered', async () => {
    const own = await newSession(house.url);
    await upload(activity('đơn này nộp ở đâu'), own, 200_000);
    await until('the reply', async () =>
      JSON.stringify((await poll(house.url, own)).json).includes('2: đơn này nộp ở đâu'),
    );
  });

  it('are refused without an activity', async () => {
    expect((await upload(null, session)).status).toBe(400);
  });
});

describe('the server', () => {
  const raw = (path: string): Promise<{ status: number; headers: object; body: string }> =>
    new Promise((done, fail) => {
      request({ host: '127.0.0.1', port: house.port, path }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on('error', fail)
        .end();
    });

  it.each([
    ['/nothing'],
    ['/webchat/assets/x/y/z'],
    ['/%zz'],

    ['/webchat/assets/x/../../../package.json'],
    ['/<script>alert(1)</script>'],
  ])('answers %s calmly and does not name itself', async (path) => {
    const { status, headers, body } = await raw(path);
    expect([400, 404]).toContain(status);
    expect(headers).toMatchObject({
      'content-type': textWith('json'),
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).toHaveProperty('x-request-id');
    expect(body).not.toContain('<script>');
    expect(JSON.parse(body)).toHaveProperty('error.code');
  });
});

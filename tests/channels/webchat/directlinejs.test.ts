import { type Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { temporaryStorage } from '../../helpers/storage';
import { until } from '../shared/setting';
import { newToken } from './client';
import { running, type Running } from './setting';
import { XmlHttpRequest } from './xmlHttpRequest';

const GREETING = 'Xin chào, tôi là **Trợ lý 1022**, máy trả lời tự động.';

let house: Running;
beforeAll(async () => {
  // What the client takes from its browser.
  Object.assign(globalThis, { WebSocket, XMLHttpRequest: XmlHttpRequest });
  house = await running();
});
afterAll(() => house.close());

interface Client {
  line: DirectLine;
  texts(): (string | undefined)[];
  statuses: ConnectionStatus[];
  send(text: string): Promise<string>;
  end(): void;
}

function client(url: string, options: object): Client {
  const line = new DirectLine({ domain: `${url}/v3/directline`, ...options });
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  const subscription = line.activity$.subscribe({
    next: (activity) => activities.push(activity),
    // The end of a conversation is an error of its stream.
    error: () => statuses.push(line.connectionStatus$.getValue()),
  });
  return {
    line,
    statuses,
    texts: () =>
      activities.filter((activity) => activity.type === 'message').map((activity) => activity.text),
    send: (text) =>
      line.postActivity({ type: 'message', text, from: { id: '' } }).toPromise() as Promise<string>,
    end: () => {
      subscription.unsubscribe();
      line.end();
    },
  };
}

describe('the unmodified Direct Line client', () => {
  it.each([
    ['over a socket', {}],
    ['by polling', { webSocket: false, pollingInterval: 200 }],
  ])('talks %s', async (_, options) => {
    const { token } = await newToken(house.url);
    const { send, texts, statuses, end } = client(house.url, { token, ...options });
    await until('the greeting', () => texts().includes(GREETING));
    expect(await send('phí bao nhiêu')).toMatch(/\|0000002$/);
    await until('the reply', () => texts().includes('2: phí bao nhiêu'));
    expect(texts()).toEqual([GREETING, 'phí bao nhiêu', '2: phí bao nhiêu']);
    expect(statuses).toEqual([
      ConnectionStatus.Uninitialized,
      ConnectionStatus.Connecting,
      ConnectionStatus.Online,
    ]);
    end();
  });

  it('picks a conversation up where it was left', async () => {
    const session = await newToken(house.url);
    const first = client(house.url, { token: session.token });
    await until('the greeting', () => first.texts().length === 1);
    first.end();
    const { token, conversationId } = await newToken(house.url, { resume: session.resume });
    const second = client(house.url, { token, conversationId });
    await until('the replay', () => second.texts().includes(GREETING));
    await second.send('tiếp');
    await until('the reply', () => second.texts().includes('2: tiếp'));
    second.end();
  });

  it('renews its token', async () => {
    const { token } = await newToken(house.url);
    const { line, texts, end } = client(house.url, { token });
    await until('the greeting', () => texts().length === 1);
    const refreshToken = (
      line as unknown as { refreshToken(): { toPromise(): Promise<string> } }
    ).refreshToken();
    expect(await refreshToken.toPromise()).toMatch(/^[\w-]{100,}$/);
    end();
  });

  it('survives a restart of the server without losing or repeating anything', async () => {
    const { storage, dispose } = await temporaryStorage();
    const before = await running({ storage });
    const { token } = await newToken(before.url);
    const { line, texts, send, statuses, end } = client(before.url, { token });
    // The client waits 3 to 15 s before it comes back.
    Object.assign(line, { getRetryDelay: () => 100 });
    await until('the greeting', () => texts().length === 1);
    await send('trước');
    await until('the reply', () => texts().length === 3);
    await before.close();
    const after = await running({ storage, port: before.port });
    await send('sau');
    await until('the answer to a new question', () => texts().includes('3: sau'));
    expect(texts()).toEqual([GREETING, 'trước', '2: trước', 'sau', '3: sau']);
    expect(statuses.at(-1)).toBe(ConnectionStatus.Online);
    end();
    await after.close();
    await dispose();
  });

  it('learns by a 404 that its conversation is gone', async () => {
    const { token } = await newToken(house.url);
    const { line, texts, statuses, end } = client(house.url, {
      token,
      webSocket: false,
      pollingInterval: 200,
    });
    await until('the greeting', () => texts().length === 1);
    const { conversationId } = line as unknown as { conversationId: string };
    await (await house.storage.collection({ name: 'webchat_conversations' })).remove({ _id: conversationId });
    await until('the end', () => statuses.includes(ConnectionStatus.Ended));
    end();
  });
});

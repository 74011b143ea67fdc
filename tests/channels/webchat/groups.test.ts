import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { silent } from '../../../bots/log';
import type { ChannelAdapter, InboundEvent } from '../../../channels/adapter';
import { createWebchatAdapter } from '../../../channels/webchat/adapter';
import { createHttpServer } from '../../../http/server';
import { temporaryStorage } from '../../helpers/storage';
import { call, newToken } from './client';
import { SECRET } from './setting';

let door: ChannelAdapter;
let server: Server;
let url: string;
let events: InboundEvent[];
let dispose: () => Promise<void>;
beforeEach(async () => {
  const place = await temporaryStorage();
  dispose = place.dispose;
  door = await createWebchatAdapter({ secret: SECRET, origins: [], log: silent, storage: place.storage });
  server = createHttpServer({ log: silent, ids: randomUUID });
  events = [];
  door.mount(server, (arrived) => {
    events.push(...arrived);
    return Promise.resolve();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.server.closeAllConnections();
  });
  await door.close?.();
  await dispose();
});

const begin = async (): Promise<{ path: string; token: string }> => {
  const { token } = await newToken(url);
  const { json } = await call(url, '/conversations', { method: 'POST', token });
  return {
    path: `/conversations/${String(json['conversationId'])}/activities`,
    token: String(json['token']),
  };
};
/** Says something from an address. @returns the conversation as the pipeline knows it */
const say = async ({ path, token }: { path: string; token: string }, address: string): Promise<string> => {
  const body = { type: 'message', text: 'x' };
  const headers = { 'X-Forwarded-For': address };
  expect((await call(url, path, { method: 'POST', token, body, headers })).status).toBe(200);
  return events.filter(({ activity }) => activity?.text === 'x').at(-1)?.conversation ?? '';
};

describe('turns of the web chat', () => {
  it('are shared among addresses: conversations of one address are of one group', async () => {
    const [one, other, third] = [await begin(), await begin(), await begin()];
    const names = [
      await say(one, '203.0.113.7'),
      await say(other, '203.0.113.7'),
      await say(third, '198.51.100.1'),
    ];
    expect(new Set(names).size).toBe(3);
    expect(names.map((name) => door.groupOf?.(name))).toEqual(['203.0.113.7', '203.0.113.7', '198.51.100.1']);
  });

  it('are of the address that was last heard of', async () => {
    const one = await begin();
    const name = await say(one, '203.0.113.7');
    expect(await say(one, '198.51.100.1')).toBe(name);
    expect(door.groupOf?.(name)).toBe('198.51.100.1');
  });

  it('are of no group while nobody was heard', () => {
    expect(door.groupOf?.('webchat/portal/nobody')).toBeUndefined();
  });
});

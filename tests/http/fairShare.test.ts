import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { silent } from '../../bots/log';
import { shareFairly, type ShareLimits } from '../../http/fairShare';
import { createHttpServer } from '../../http/server';

const limits: ShareLimits = {
  burst: 3,
  everyMs: 1_000,
  holdMs: 20,
  held: 2,
  addresses: 10,
  dear: 2,
  open: 6,
};

describe('one address among others', () => {
  let server: Server;
  let now = 0;
  let seen = 0;
  beforeEach(async () => {
    now = seen = 0;
    // The bot's own server: restify changes what answers can do.
    server = createHttpServer({ log: silent, ids: () => 'id' });
    for (const path of ['/', '/*'])
      server.get(path, async (_request, response) => {
        seen += 1;
        response.send(200, {});
      });
    shareFairly(
      server.server,
      ({ headers }) => String(headers['x-from']),
      limits,
      () => now,
    );
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });
  afterEach(() => new Promise<void>((done) => void server.close(() => done())));

  const ask = async (from: string, path = '/'): Promise<number> => {
    const { port } = server.server.address() as AddressInfo;
    const headers = { 'x-from': from, connection: 'close' };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers }).catch(() => null);
    await response?.text();
    return response?.status ?? 0;
  };
  const times = async (count: number, from: string, path?: string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < count; i++) statuses.push(await ask(from, path));
    return statuses;
  };

  it('gets its share and no more, whatever it asks for; others get theirs', async () => {
    expect(await times(5, 'a')).toEqual([200, 200, 200, 429, 429]);
    expect(await times(3, 'b', '/thu-tuc')).toEqual([200, 200, 200]);
    expect(seen).toBe(6);
    now = 1_000;
    expect(await times(2, 'a')).toEqual([200, 429]);
  });

  it('has so many answers under way and no more; they are free again when they are read', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => ask('a')));
    expect(all.filter((status) => status === 0).length).toBeGreaterThan(0);
    expect(all.filter((status) => status === 200).length).toBe(3);
    now = 60_000;
    expect(await times(3, 'a')).toEqual([200, 200, 200]);
  });

  it.each(['/thu-tuc?q=a', '/du-lieu/tai/thu-tuc.csv'])('%s counts for more', async (path) => {
    expect(await times(3, 'a', path)).toEqual([200, 429, 429]);
    expect(await times(2, 'a', '/thu-tuc')).toEqual([200, 429]);
  });

  it.each(['/webhooks/zalo', '/webhooks/messenger?x', '/healthz', '/readyz', '/metrics'])(
    '%s is for platforms and watchers, who ask much',
    async (path) => {
      expect(new Set(await times(6, 'a', path))).toEqual(new Set([200]));
      expect(await times(3, 'a')).toEqual([200, 200, 200]);
    },
  );

  it('waits for its refusal, and is cut off where too many wait', async () => {
    await times(3, 'a');
    const statuses = await Promise.all(Array.from({ length: 6 }, () => ask('a')));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
    expect(statuses.filter((status) => status === 0).length).toBeGreaterThan(0);
    expect(await ask('a')).toBe(429);
    expect(await ask('b')).toBe(200);
  });
});

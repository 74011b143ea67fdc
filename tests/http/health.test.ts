import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import type { Server } from 'restify';
import { silent } from '../../bots/log';
import { mountHealth } from '../../http/health';
import { createMetrics } from '../../http/metrics';
import { createHttpServer } from '../../http/server';

let server: Server;
let ready = true;
beforeAll(async () => {
  server = createHttpServer({ log: silent, ids: randomUUID });
  const metrics = createMetrics({ channels: [], kinds: [], facets: [], version: '1' });
  mountHealth(server, { metrics, ready: () => Promise.resolve({ ready, parts: { storage: 'reachable' } }) });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
});
afterAll(() => {
  server.close();
  server.server.closeAllConnections();
});

/** The bytes as they are: `fetch` would tidy the path. */
const answer = (target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
const status = async (target: string): Promise<number> => Number((await answer(target)).split(' ')[1]);

it.each(['/healthz', '/healthz/', '/readyz', '/readyz?verbose', '/metrics', '/metrics?name[]=x'])(
  'answers %s',
  async (target) => expect(await status(target)).toBe(200),
);

it.each([
  '/metrics/',
  '/./metrics',
  '/x/../metrics',
  '/%6detrics',
  '/metrics%2f',
  '//metrics',
  '/METRICS',
  'http://localhost/metrics',
  '/readyz/',
  '/%72eadyz',
  '/./readyz',
])('does not know %s, which a rule for the plain name might let pass', async (target) => {
  const text = await answer(target);
  expect(text).toMatch(/^HTTP\/1\.1 404 /);
  expect(text).not.toMatch(/chatbot_|reachable/);
});

it('tells the same at /metrics as at /readyz', async () => {
  expect(await answer('/metrics')).toMatch(/^chatbot_ready 1$/m);
  ready = false;
  expect(await answer('/metrics')).toMatch(/^chatbot_ready 0$/m);
  ready = true;
});

it('says 503 with the parts when it is not ready', async () => {
  ready = false;
  const text = await answer('/readyz');
  expect(text).toMatch(/^HTTP\/1\.1 503 /);
  expect(text).toContain('{"status":"not ready","storage":"reachable"}');
});

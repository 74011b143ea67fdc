import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { isReadable } from '../../http/requestGuard';
import { createHttpServer } from '../../http/server';

const log = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} };

/** Hosts and targets that end restify when it is left to read them. */
const hostile: readonly (readonly [string, string])[] = [
  ['1.2.3.999', '/healthz'],
  ['a b', '/healthz'],
  ['a^b', '/healthz'],
  ['a|b', '/healthz'],
  ['[', '/healthz'],
  ['%', '/healthz'],
  ['xn--', '/healthz'],
  ['0x1ffffffff', '/healthz'],
  ['x:99999', '/healthz'],
  ['user@host', '/healthz'],
  ['host/path', '/healthz'],
  ['localhost', 'http://['],
  ['localhost', 'http://'],
  ['localhost', `/${'a'.repeat(9_000)}`],
];

describe('a request that cannot be read', () => {
  const server = createHttpServer({ log: log, ids: () => 'id' });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'alive' });
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  async function statusOf(bytes: string): Promise<string> {
    const { port } = server.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.end(bytes);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    return /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? '';
  }

  const request = (host: string, target: string, more = ''): string =>
    `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`;

  test.each(hostile)(
    'Host %j with its target is refused, and the next one answered',
    async (host, target) => {
      expect(await statusOf(request(host, target))).toBe('400');
      expect(await statusOf(request(host, target, 'Expect: 100-continue\r\n'))).toBe('400');
      expect(await statusOf(request('localhost', '/healthz'))).toBe('200');
    },
  );

  test.each(['localhost', 'chat.example.org', 'chat.example.org:8443', '[::1]:3978', '10.0.0.7'])(
    'an ordinary host %s is answered',
    async (host) => expect(await statusOf(request(host, '/healthz'))).toBe('200'),
  );

  it('is whatever would not make an address, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, url) => {
        if (!isReadable({ url, headers: { host } })) return;
        const base = `http://${host}`;
        expect(() => (url.startsWith('/') ? new URL(base + url) : new URL(url, base))).not.toThrow();
      }),
    );
  });
});

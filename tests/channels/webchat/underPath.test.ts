import { once } from 'node:events';
import { createServer, request as ask, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { call, listen, newToken, say, type Session } from './client';
import { running, type Running } from './setting';
import { until } from '../shared/setting';

const PATH = '/tro-ly';
const PRIVACY_PAGE = '/quyen-rieng-tu';

/** A portal's proxy that takes its path away, as nginx does with `location /tro-ly/ { proxy_pass …/; }`. */
function portalBefore(port: () => number): Server {
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${PATH}/`)) return void response.writeHead(404).end();
    const path = request.url.slice(PATH.length);
    const { method, headers } = request;
    const passed = ask({ port: port(), path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  server.on('upgrade', (request, socket) => {
    const far = connect(port(), '127.0.0.1');
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
    far.write(`GET ${(request.url ?? '').slice(PATH.length)} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.pipe(socket).pipe(far);
    for (const one of [far, socket]) one.on('error', () => [far, socket].forEach((other) => other.destroy()));
  });
  return server;
}

describe('under a path of another site', () => {
  let house: Running;
  let portal: Server;
  let url = '';
  beforeAll(async () => {
    portal = portalBefore(() => house.port).listen(0, '127.0.0.1');
    await once(portal, 'listening');
    url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}${PATH}`;
    house = await running({ publicUrl: url });
  });
  afterAll(async () => {
    portal.closeAllConnections();
    await Promise.all([new Promise((done) => portal.close(done)), house.close()]);
  });

  it.each(['/', '/webchat'])('everything that the page %s names is there', async (page) => {
    const address = `${url}${page}`;
    const response = await fetch(address);
    expect(response.status).toBe(200);
    const html = await response.text();
    const named = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/^(?:data|tel|mailto):/.test(name));
    expect(named.length).toBeGreaterThan(0);
    for (const name of new Set(named)) {
      const there = new URL(name, address);
      expect(there.href.startsWith(url)).toBe(true);
      // The pages of the whole bot stand beside the chat, and are not served by it alone.
      if (there.pathname.endsWith(PRIVACY_PAGE)) continue;
      const { status } = await fetch(there);
      expect([name, status]).toEqual([name, 200]);
    }
  });

  it('somebody talks, over a socket too', async () => {
    const { token } = await newToken(url);
    const { json } = await call(url, '/conversations', { method: 'POST', token, body: { user: {} } });
    const session = json as unknown as Session;
    expect(session.streamUrl.startsWith(`${url.replace('http', 'ws')}/v3/directline/`)).toBe(true);
    const stream = await listen(session.streamUrl);
    expect((await say(url, session, { text: 'xin chào' })).status).toBe(200);
    await until('question and answer', () => stream.kept().length >= 3);
    stream.socket.close();
  });
});

import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import type { Request, Response, Server } from 'restify';
import { silent } from '../../bots/log';
import { createHttpServer } from '../../http/server';
import { until } from '../channels/shared/setting';
import { objectWith, someText, textWithout } from '../channels/webchat/matchers';

let server: Server;
let url: string;
const port = (): number => (server.server.address() as AddressInfo).port;
const errors: unknown[] = [];
beforeAll(async () => {
  server = createHttpServer({
    log: { ...silent, error: (fields) => errors.push(fields) },
    ids: randomUUID,
    answerWithinMs: 200,
  });
  server.get('/large', async (_request: Request, response: Response) => {
    response.end(Buffer.alloc(64 * 1024 * 1024));
    return Promise.resolve();
  });
  server.get('/fails', async () => Promise.reject(new Error('secret detail')));
  server.get('/half', async (_request: Request, response: Response) => {
    response.writeHead(200, { 'Content-Length': '10' });
    response.write('half');
    return Promise.reject(new Error('in the middle'));
  });
  server.get('/busy', async () =>
    Promise.reject(Object.assign(new Error('secret detail'), { statusCode: 503 })),
  );
  server.get('/well', async (_request: Request, response: Response) => {
    response.send(200, { well: true });
    return Promise.resolve();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  url = `http://127.0.0.1:${port()}`;
});
afterAll(() => {
  server.close();
  server.server.closeAllConnections();
});

describe('the server', () => {
  it('answers HEAD as GET, without a body', async () => {
    const response = await fetch(`${url}/well`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('13');
    expect(await response.text()).toBe('');
    expect((await fetch(`${url}/nowhere`, { method: 'HEAD' })).status).toBe(404);
  });

  it('cuts off who does not read the answer, and bounds how many hold a connection', async () => {
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    const connections = (): Promise<number> =>
      new Promise((done) => server.server.getConnections((_, count) => done(count)));
    await until('the answer is on its way', async () => (await connections()) > 0);
    await until('the connection is gone', async () => (await connections()) === 0);
    socket.destroy();
    expect(server.server.maxConnections).toBeGreaterThan(1_000);
  });

  it.each([
    ['GET', '/fails', 500, 'ServiceError'],
    ['GET', '/busy', 503, 'TooBusy'],
    ['GET', '/nowhere', 404, 'NotFound'],
    ['POST', '/well', 405, 'MethodNotAllowed'],
  ])('answers %s %s with %i, whatever kind of answer is wanted', async (method, path, status, code) => {
    const response = await fetch(url + path, { method, headers: { Accept: 'text/html' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      error: { code, message: textWithout('secret') },
    });
  });

  it('gives every request an id, and tells nothing of itself', async () => {
    const [one, two] = await Promise.all([
      fetch(`${url}/well`),
      fetch(`${url}/well`, { headers: { 'X-Request-Id': 'mine' } }),
    ]);
    const ids = [one.headers.get('x-request-id'), two.headers.get('x-request-id')];
    expect(new Set([...ids, 'mine', null]).size).toBe(4);
    expect(one.headers.get('server')).toBeNull();
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tells the log of failures', async () => {
    errors.length = 0;
    await fetch(`${url}/fails`);
    expect(errors).toEqual([{ request: someText, err: objectWith({ message: 'secret detail' }) }]);
  });

  it('outlives a failure in the middle of an answer', async () => {
    await expect(fetch(`${url}/half`).then((response) => response.text())).rejects.toThrow();
    expect((await fetch(`${url}/well`)).status).toBe(200);
  });

  it('ends what takes too long to ask', () => {
    expect(server.server.headersTimeout).toBe(10_000);
    expect(server.server.requestTimeout).toBe(30_000);
    expect(server.server.keepAliveTimeout).toBe(65_000);
  });
});

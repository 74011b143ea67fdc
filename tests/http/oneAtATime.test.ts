import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { silent } from '../../bots/log';
import { collectGarbage } from '../../bots/worker/collectGarbage';
import { createHttpServer } from '../../http/server';
import { pause, until } from '../channels/shared/setting';

/** More than one address may have under way, and more than it may ask for at once. */
const HASTY_CONNECTIONS = 60;
const REQUESTS_EACH = 20;
const ONE = 'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('who asks again before the answer is read', () => {
  const server = createHttpServer({ log: silent, ids: () => 'id', fairFor: () => 'one address' });
  let answers: WeakRef<object>[] = [];
  server.server.prependListener('request', (_request, response) => answers.push(new WeakRef(response)));
  server.get('/slow', async (_request, response) => {
    await pause(30);
    response.send(200, { status: 'alive' });
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  async function heard(send: (socket: Socket, text: () => string) => Promise<void> | void): Promise<string> {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    await send(socket, () => text);
    await closed;
    return text;
  }
  const asksAtOnce = (): Promise<string> => heard((socket) => void socket.write(ONE.repeat(REQUESTS_EACH)));
  const waitsForEach = (times: number): Promise<string> =>
    heard(async (socket, text) => {
      for (let asked = 1; asked <= times; asked += 1) {
        socket.write(ONE);
        await until('the answer', () => text().split('"alive"').length > asked);
      }
      socket.destroy();
    });

  it('is cut off, and nobody is who waits for it', async () => {
    expect(await asksAtOnce()).toBe('');
    expect((await waitsForEach(3)).match(/200 OK/g)).toHaveLength(3);
  });

  it('is forgotten at once: nothing of it is kept, and others of the same address are answered', async () => {
    answers = [];
    for (let i = 0; i < HASTY_CONNECTIONS; i += 1) await asksAtOnce();
    expect(answers).toHaveLength(HASTY_CONNECTIONS * REQUESTS_EACH);
    const others = await Promise.all(Array.from({ length: 3 }, () => waitsForEach(1)));
    for (const text of others) expect(text).toContain('200 OK');
    await until('they are let go', () => {
      collectGarbage();
      return answers.filter((answer) => answer.deref() !== undefined).length < REQUESTS_EACH;
    });
  });
});

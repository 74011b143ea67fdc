import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { silent } from '../../bots/log';
import { portError } from '../../app/portError';
import { createHttpServer } from '../../http/server';

test('a port in use is said in one sentence that names the setting', async () => {
  const other = createServer();
  await new Promise<void>((done) => void other.listen(0, () => done()));
  const { port } = other.address() as AddressInfo;
  const server = createHttpServer({ log: silent, ids: randomUUID });
  const error = await new Promise<Error>((fail) => {
    server.once('error', (met: Error) => fail(portError(met, port)));
    server.listen(port);
  });
  expect(error).toMatchObject({ code: 'PORT_UNUSABLE' });
  expect(error.message).toBe(
    `Port ${port} is taken by another process. Stop it, or set PORT to another number.`,
  );
  other.close();
});

test('any other error stays as it is', () => {
  const error = new Error('x');
  expect(portError(error, 80)).toBe(error);
});

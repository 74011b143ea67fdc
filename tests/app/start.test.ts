import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { startApp } from '../../app/start';
import { silent } from '../../bots/log';
import { createHttpServer } from '../../http/server';
import { readSettings } from '../../settings';

jest.mock('../../app/basis', () => ({ openBasis: () => ({}) }));
jest.mock('../../app/compose', () => ({
  composeApp: () =>
    Promise.resolve({
      log: silent,
      storage: { engine: 'embedded' },
      server: createHttpServer({ log: silent, ids: randomUUID }),
    }),
}));

test('a bot whose port is taken does not start, and says so in one sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startApp(readSettings({ PORT: String(port) }))).rejects.toMatchObject({
    code: 'PORT_UNUSABLE',
    message: `Port ${port} is taken by another process. Stop it, or set PORT to another number.`,
  });
  await new Promise((resolve) => other.close(resolve));
});

import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from 'mongodb';
import { StorageUnavailableError } from '../../../storage/errors';
import { connected } from '../../../storage/mongodb/connect';
import { Link, type Client } from '../../../storage/mongodb/link';
import { wireServer, type WireServer } from '../../helpers/wireServer';

const IMPATIENT = { connect: connected, jobMs: 200, renewAfterMs: 50 };

let server: WireServer;
let link: Link;

const ping = (): Promise<Document> => link.run((database) => database.command({ ping: 1 }));

/** Asks again and again, as the work of the day does. */
async function pingUntilAnswered(): Promise<Document> {
  for (;;) {
    const answer = await ping().catch(() => undefined);
    if (answer) return answer;
    await pause(20);
  }
}

beforeEach(async () => {
  server = await wireServer('&connectTimeoutMS=300&serverSelectionTimeoutMS=300');
  link = await Link.open(server.uri, IMPATIENT);
});

afterEach(async () => {
  await link.close();
  await server.close();
});

it('gives up connections that went silent, and works on by new ones', async () => {
  const before = server.connections;
  server.silence();
  await expect(ping()).rejects.toThrow(StorageUnavailableError);
  expect(await pingUntilAnswered()).toMatchObject({ ok: 1 });
  expect(server.connections).toBeGreaterThan(before);
});

it('works again after a server that accepted connections and said nothing', async () => {
  server.shut(true);
  server.silence();
  for (let i = 0; i < 3; i += 1) await expect(ping()).rejects.toThrow(StorageUnavailableError);
  server.shut(false);
  expect(await pingUntilAnswered()).toMatchObject({ ok: 1 });
});

it('works again after connections were ended', async () => {
  server.end();
  expect(await pingUntilAnswered()).toMatchObject({ ok: 1 });
});

describe('a client whose commands are never settled', () => {
  const never = (): Client => ({ db: () => ({}) as never, close: () => new Promise(() => undefined) });
  const hang = (): Promise<never> => new Promise(() => undefined);

  async function opened(clients: (Client | undefined)[]): Promise<{ hanging: Link; made: () => number }> {
    let made = 0;
    const hanging = await Link.open('mongodb://host', {
      jobMs: 20,
      renewAfterMs: 0,
      connect: () => {
        const next = clients[made++];
        return next ? Promise.resolve(next) : Promise.reject(new StorageUnavailableError('away'));
      },
    });
    return { hanging, made: () => made };
  }

  it('ends what waits for it as soon as a new one takes over', async () => {
    const { hanging, made } = await opened([never(), never()]);
    const first = hanging.run(hang);
    const second = hanging.run(hang);
    await expect(first).rejects.toThrow(StorageUnavailableError);
    await expect(second).rejects.toThrow(StorageUnavailableError);
    expect(made()).toBe(2);
    await expect(hanging.run(() => Promise.resolve('well'))).resolves.toBe('well');
  });

  it('is kept while no new one reaches the server', async () => {
    const { hanging, made } = await opened([never(), undefined, undefined]);
    await expect(hanging.run(hang)).rejects.toThrow(StorageUnavailableError);
    await expect(hanging.run(hang)).rejects.toThrow(StorageUnavailableError);
    expect(made()).toBe(3);
  });

  it('is not replaced for a refusal, which is an answer', async () => {
    const { hanging, made } = await opened([never()]);
    await expect(hanging.run(() => Promise.reject(new Error('no such thing')))).rejects.toThrow(
      'no such thing',
    );
    expect(made()).toBe(1);
  });
});

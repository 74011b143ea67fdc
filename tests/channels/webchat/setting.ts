import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Log, silent } from '../../../bots/log';
import type { Bot } from '../../../bots/types';
import { createMessagePipeline } from '../../../channels/pipeline/createPipeline';
import type { InboundEvent } from '../../../channels/adapter';
import { createHttpServer } from '../../../http/server';
import { createWebchatAdapter, type WebchatAdapterOptions } from '../../../channels/webchat/adapter';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { fakeBot } from './fakeBot';

export const SECRET = 'a secret for tests alone, 32+ chars';

export interface Running {
  url: string;
  port: number;
  storage: Storage;
  /** Everything the door has brought in. */
  events: InboundEvent[];
  /** How many connections the server holds. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export interface Wanted extends Partial<WebchatAdapterOptions> {
  bot?: Bot;
  port?: number;
  log?: Log;
}

/** A bot that can be talked to over the web chat alone, on a free port and a storage of its own unless given. */
export async function running({
  bot = fakeBot(),
  port = 0,
  log = silent,
  ...wanted
}: Wanted = {}): Promise<Running> {
  const { storage, dispose } = wanted.storage
    ? { storage: wanted.storage, dispose: undefined }
    : await temporaryStorage();
  const server = createHttpServer({ log, ids: randomUUID });
  const door = await createWebchatAdapter({ secret: SECRET, origins: [], log, ...wanted, storage });
  const house = await createMessagePipeline({
    storage,
    bot,
    adapters: [door],
    log,
    clock: Date.now,
    ids: randomUUID,
    random: Math.random,
  });
  const events: InboundEvent[] = [];
  door.mount(server, (arrived) => {
    events.push(...arrived);
    return house.enqueue(arrived);
  });
  house.start();
  await new Promise<void>((done) => void server.listen(port, '127.0.0.1', () => done()));
  const taken = (server.server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    storage,
    events,
    connections: () =>
      new Promise((done, fail) =>
        server.server.getConnections((error, count) => (error ? fail(error) : done(count))),
      ),
    async close() {
      await house.stop();
      const closed = new Promise<void>((done) => server.server.close(() => done()));
      server.server.closeAllConnections();
      await closed;
      await dispose?.();
    },
  };
}

import { silent, type Log } from '../../../bots/log';
import type { Bot } from '../../../bots/types';
import { type MessagePipeline, createMessagePipeline } from '../../../channels/pipeline/createPipeline';
import { createMessengerAdapter } from '../../../channels/messenger/adapter';
import { createHttpServer } from '../../../http/server';
import type { Storage } from '../../../storage/collection';
import { eventsOf } from '../../../simulators/messenger/events';
import { graphStandIn, type GraphStandIn } from '../../../simulators/messenger/graph';
import { WebhookStandIn } from '../../../simulators/messenger/webhook';
import { countingBot } from '../shared/fakes';
import { brisk } from '../shared/setting';

export const secrets = {
  pageToken: 'EAAB-secret-token',
  appSecret: 'app-secret',
  verifyToken: 'verify-secret',
};
const pageId = '1000';
let ids = 0;
const newId = (): string => `m_${(ids += 1)}`;

export interface Setting {
  meta: GraphStandIn;
  webhook: WebhookStandIn;
  events: ReturnType<typeof eventsOf>;
  house: MessagePipeline;
  botUrl: string;
  close(): Promise<void>;
}

/** The Messenger door on a real HTTP server, with a stand-in for Meta on both sides. */
export async function setting(
  storage: Storage,
  { bot = countingBot(), log = silent, timeoutMs = 1_000 }: { bot?: Bot; log?: Log; timeoutMs?: number } = {},
): Promise<Setting> {
  const meta = await graphStandIn({ pageId, pageToken: secrets.pageToken });
  const door = createMessengerAdapter({
    pageId,
    ...secrets,
    apiUrl: meta.url,
    log,
    clock: Date.now,
    timeoutMs,
  });
  const house = await createMessagePipeline({
    storage,
    bot,
    adapters: [door],
    log,
    clock: Date.now,
    ids: newId,
    random: () => 0,
    timing: brisk,
  });
  const server = createHttpServer({ log, ids: newId });
  door.mount(server, house.enqueue);
  await new Promise<void>((ready) => server.server.listen(0, '127.0.0.1', () => ready()));
  const botUrl = `http://127.0.0.1:${server.address().port}`;
  house.start();
  return {
    meta,
    webhook: new WebhookStandIn({ botUrl, pageId, appSecret: secrets.appSecret }),
    events: eventsOf(pageId, newId, Date.now),
    house,
    botUrl,
    async close() {
      server.server.closeAllConnections();
      await new Promise<void>((done) => server.server.close(() => done()));
      await house.stop();
      await meta.close();
    },
  };
}

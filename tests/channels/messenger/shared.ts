import { silent, type Log } from '../../../bots/log';
import type { Bot } from '../../../bots/types';
import { type House, openHouse } from '../../../channels/pipeline/createPipeline';
import { messengerDoor } from '../../../channels/messenger/adapter';
import { httpServer } from '../../../http/server';
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
  house: House;
  botUrl: string;
  close(): Promise<void>;
}

/** The Messenger door on a real HTTP server, with a stand-in for Meta on both sides. */
export async function setting(
  storage: Storage,
  { bot = countingBot(), log = silent, timeoutMs = 1_000 }: { bot?: Bot; log?: Log; timeoutMs?: number } = {},
): Promise<Setting> {
  const meta = await graphStandIn({ pageId, pageToken: secrets.pageToken });
  const door = messengerDoor({ pageId, ...secrets, apiUrl: meta.url, log, clock: Date.now, timeoutMs });
  const house = await openHouse({
    storage,
    bot,
    doors: [door],
    log,
    clock: Date.now,
    ids: newId,
    random: () => 0,
    timing: brisk,
  });
  const server = httpServer({ log, ids: newId });
  door.open(server, house.intake);
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

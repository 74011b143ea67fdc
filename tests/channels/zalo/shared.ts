import { silent, type Log } from '../../../bots/log';
import type { Bot } from '../../../bots/types';
import { type MessagePipeline, createMessagePipeline } from '../../../channels/pipeline/createPipeline';
import { createHttpServer } from '../../../http/server';
import { createZaloAdapter } from '../../../channels/zalo/adapter';
import type { Storage } from '../../../storage/collection';
import { eventsOf } from '../../../simulators/zalo/events';
import { type ZaloStandIn, zaloStandIn } from '../../../simulators/zalo/openapi';
import { WebhookStandIn } from '../../../simulators/zalo/webhook';
import { countingBot } from '../shared/fakes';
import { brisk } from '../shared/setting';

export const account = { appId: '3600000000000000001', oaId: '3800000000000000001' };
export const secrets = { appSecret: 'app-secret-of-zalo', oaSecret: 'oa-secret-of-zalo' };
let ids = 0;
const newId = (): string => `id_${(ids += 1)}`;

export interface BotSetting {
  webhook: WebhookStandIn;
  house: MessagePipeline;
  close(): Promise<void>;
}

export interface Setting extends BotSetting {
  zalo: ZaloStandIn;
  events: ReturnType<typeof eventsOf>;
}

export interface BotOptions {
  bot?: Bot;
  log?: Log;
  timeoutMs?: number;
  refreshToken: string;
}

/** A bot with the Zalo door on a real HTTP server, before a stand-in for Zalo that is there already. */
export async function botBefore(
  zalo: ZaloStandIn,
  storage: Storage,
  { bot = countingBot(), log = silent, timeoutMs = 1_000, refreshToken }: BotOptions,
): Promise<BotSetting> {
  const door = await createZaloAdapter({
    appId: account.appId,
    ...secrets,
    refreshToken,
    apiUrl: zalo.url,
    oauthUrl: zalo.url,
    storage,
    log,
    clock: Date.now,
    ids: newId,
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
  house.start();
  return {
    webhook: new WebhookStandIn({
      botUrl: `http://127.0.0.1:${server.address().port}`,
      appId: account.appId,
      oaSecret: secrets.oaSecret,
    }),
    house,
    async close() {
      server.server.closeAllConnections();
      await new Promise<void>((done) => server.server.close(() => done()));
      await house.stop();
    },
  };
}

/** The Zalo door with a stand-in for Zalo on both sides. */
export async function setting(storage: Storage, options: Partial<BotOptions> = {}): Promise<Setting> {
  const zalo = await zaloStandIn({ appId: account.appId, appSecret: secrets.appSecret });
  const bot = await botBefore(zalo, storage, { refreshToken: zalo.grants.mint(), ...options });
  return {
    ...bot,
    zalo,
    events: eventsOf(account, newId, Date.now),
    async close() {
      await bot.close();
      await zalo.close();
    },
  };
}

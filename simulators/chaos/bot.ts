import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Bot } from '../../bots/types';
import { createMessagePipeline } from '../../channels/pipeline/createPipeline';
import { createMessengerAdapter } from '../../channels/messenger/adapter';
import type { BotProgram } from '../botProcess';
import { createHttpServer } from '../../http/server';
import { createZaloAdapter } from '../../channels/zalo/adapter';
import { readSettings } from '../../settings';
import { openStorage } from '../../storage/open';

/** This file, for those who start it as a process of its own. */
export const botProgram: BotProgram = { file: __filename, readyPath: '/webhooks/zalo' };

/** Shorter than usual, for a platform that does not answer; longer than a busy machine keeps a stand-in from answering. */
const TIMEOUT_MS = 3_000;

/** Answers at once, in two messages that tell which event and which turn of the conversation they belong to. */
const bot: Bot = {
  turn({ activity, state }) {
    const count = Number(state.count ?? 0) + 1;
    const say = (part: number): string => `${activity.text ?? ''} #${count} (${part})`;
    const actions = [{ type: 'messageBack', title: 'Lệ phí', text: '#phi', value: '#phi' }];
    return Promise.resolve({
      state: { count },
      replies: [
        { type: 'message', text: say(1) },
        { type: 'message', text: say(2), suggestedActions: { to: [], actions } },
      ],
    });
  },
};

/** How the name begins under which a process holds conversations. */
export const ownerOf = (pid: number | undefined): string => `process-${pid}-`;

/** How far the clock is ahead of this machine's, in milliseconds; set anew whenever the chaos says so. */
let aheadMs = Number(process.env.CLOCK_AHEAD_MS ?? 0);
process.on('message', (message: { aheadMs: number }) => (aheadMs = message.aheadMs));

/** The shared way and two doors before a bot that knows nothing, configured by the usual variables. */
async function start(): Promise<void> {
  const settings = readSettings();
  const log = pino({ level: settings.LOG_LEVEL });
  const storage = await openStorage({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
  const clock = (): number => Date.now() + aheadMs;
  const common = { log, clock, timeoutMs: TIMEOUT_MS };
  const given = (name: keyof typeof settings): string => String(settings[name] ?? '');
  const doors = [
    createMessengerAdapter({
      pageId: given('MESSENGER_PAGE_ID'),
      pageToken: given('MESSENGER_PAGE_TOKEN'),
      appSecret: given('MESSENGER_APP_SECRET'),
      verifyToken: given('MESSENGER_VERIFY_TOKEN'),
      apiUrl: settings.MESSENGER_API_URL,
      ...common,
    }),
    await createZaloAdapter({
      appId: given('ZALO_APP_ID'),
      appSecret: given('ZALO_APP_SECRET'),
      oaSecret: given('ZALO_OA_SECRET'),
      refreshToken: given('ZALO_REFRESH_TOKEN'),
      apiUrl: settings.ZALO_API_URL,
      oauthUrl: settings.ZALO_OAUTH_URL,
      storage,
      ids: randomUUID,
      ...common,
    }),
  ];
  const house = await createMessagePipeline({
    storage,
    bot,
    adapters: doors,
    log,
    clock,
    // Tells whose hold it is that stands in the storage.
    ids: () => `${ownerOf(process.pid)}${randomUUID()}`,
    random: Math.random,
  });
  const server = createHttpServer({ log, ids: randomUUID });
  for (const door of doors) door.mount(server, house.enqueue);
  house.start();
  server.listen(settings.PORT, '127.0.0.1', () => log.info({}, 'Ready'));
  process.on('SIGTERM', () => {
    server.close();
    server.server.closeAllConnections();
    void house
      .stop()
      .then(() => storage.close())
      .then(() => process.exit(0));
  });
}

if (require.main === module)
  start().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });

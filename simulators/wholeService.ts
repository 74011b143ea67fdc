import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { BotProcess } from './botProcess';
import { type Platforms, platforms } from './chaos/platforms';

/** The whole service with an empty folder, between stand-ins for both platforms on which nothing fails. */
export interface WholeService {
  bot: BotProcess;
  world: Platforms;
  /** Where it keeps everything. */
  folder: string;
  end: () => Promise<void>;
}

/** How long Zalo's access tokens live, in seconds: longer than anybody watches. */
const TOKEN_SECONDS = 86_400;

/** Starts it as a process of its own that believes what is said of addresses; resolves when it is ready. */
export async function startWholeService(): Promise<WholeService> {
  const world = await platforms(() => 1, TOKEN_SECONDS);
  world.calm();
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-service-'));
  const index = { file: join(__dirname, '..', `index${extname(__filename)}`), readyPath: '/readyz' };
  const bot = await BotProcess.start(index, {
    ...world.environment,
    MONGODB_URI: '',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    TRUSTED_PROXIES: 'loopback',
  });
  return {
    bot,
    world,
    folder,
    async end() {
      await bot.end('SIGTERM');
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import type pino from 'pino';
import type { Log } from '../bots/log';
import { BotWorkerClient } from '../bots/worker/client';
import { useCity } from '../dialogs/text/city';
import type { Metrics } from '../http/metrics';
import { indexCacheDir } from '../knowledge/cache/indexCache';
import { cityWordsDir } from '../knowledge/cityWords';
import type { Settings } from '../settings';
import { DailyCounts } from './statistics';
import { readCity } from './readCity';
import { countTurn, createBotMetrics } from './counting';
import { createLog } from './log';

/** What everything else is composed around. */
export interface Basis {
  settings: Settings;
  log: Log & pino.Logger;
  clock: () => number;
  metrics: Metrics;
  /** Turns by day, until they are kept. */
  daily: DailyCounts;
  /** The bot; its threads read their code and what ships while this one reads its own. */
  worker: BotWorkerClient;
}

/** Begins the threads of the bot. */
export function openBasis(settings: Settings): Basis {
  const log = createLog(settings.LOG_LEVEL);
  const city = readCity(settings.CITY_FILE);
  useCity(city);
  const metrics = createBotMetrics();
  const daily = new DailyCounts();
  const worker = new BotWorkerClient({
    city,
    logLevel: settings.LOG_LEVEL,
    // Platforms fetch pictures from outside: without an address there, figures are told in words alone.
    publicUrl: settings.PUBLIC_URL,
    modelsDir: settings.MODELS_DIR,
    threads: settings.WORKERS,
    wordsDir: cityWordsDir(settings.DATA_DIR),
    cacheDir: indexCacheDir(settings.DATA_DIR),
    onTurn: (result, ms, channel) => daily.add(channel, countTurn(channel, result, ms, metrics), Date.now()),
    onHang: (error) => log.error({ err: error }, 'A turn hung; another thread takes over.'),
    onExit: (error) => {
      // Nothing is lost: what is not answered is in the storage.
      log.fatal({ err: error }, 'The dialog tree has ended, and the process with it. Start it again.');
      process.exit(1);
    },
  });
  return { settings, log, clock: Date.now, metrics, daily, worker };
}

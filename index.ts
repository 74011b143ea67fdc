import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Log } from './bots/log';
import type { Bot } from './bots/turn';
import { botAround } from './channels/adapter';
import { openHouse } from './channels/house';
import { httpServer } from './channels/server';
import { chartAddresses } from './charts/address';
import { openCharts } from './charts/routes';
import { settingsAtStart } from './commands/environment';
import { openDoors } from './doors';
import { MainDialog } from './dialogs/mainDialog';
import { KnowledgeKeeper } from './knowledge/keeper';
import type { Knowledge } from './knowledge/knowledge';
import { loadKnowledge } from './knowledge/store/load';
import { registerVietnamese } from './language/culture/register';
import { seedShipped } from './knowledge/store/seed';
import { watchKnowledge } from './knowledge/store/watch';
import { createMetrics, type Metrics } from './operations/metrics';
import { openOperations } from './operations/routes';
import { openStorage } from './storage/open';

/** How often a running bot looks for a new release of its knowledge. */
const lookEveryMs = 10_000;

/** Reads settings, opens storage, builds the bot, opens the doors; closes them in order on SIGTERM. */
async function start(): Promise<void> {
  const settings = settingsAtStart();
  const log: Log & pino.Logger = pino({ level: settings.LOG_LEVEL });
  const storage = await openStorage({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
  const metrics = createMetrics();
  registerVietnamese(() => new Date());

  const seeded = await seedShipped(storage, Date.now());
  if (seeded) log.info({ release: seeded }, 'The shipped knowledge was put into the storage.');
  const keeper = await KnowledgeKeeper.open(await loadKnowledge(storage));
  tellKnowledge(keeper.current(), metrics, log);
  const stopWatching = watchKnowledge(
    storage,
    lookEveryMs,
    (found) => tellKnowledge(keeper.take(found), metrics, log),
    {
      since: keeper.current().release,
      ...(storage.engine === 'embedded' ? { dataDir: settings.DATA_DIR } : {}),
      onError: (error) =>
        log.error({ err: error }, 'Looking for new knowledge failed; the one in use stays.'),
    },
  );

  const clock = Date.now;
  // Platforms fetch pictures from outside: without an address there, figures are told in words alone.
  const charts = settings.PUBLIC_URL === undefined ? undefined : chartAddresses(settings.PUBLIC_URL);
  const tree = new MainDialog(keeper, () => new Date(clock()), charts);
  const bot = measured(botAround(tree, { log, clock }), metrics);
  const doors = await openDoors({ settings, storage, log, clock });
  const house = await openHouse({ storage, bot, doors, log, clock, ids: randomUUID, random: Math.random });
  const server = httpServer({ log, ids: randomUUID });
  for (const door of doors) door.open(server, (events) => house.intake(events));
  openCharts(server, keeper);
  openOperations(server, {
    metrics,
    ready: async () => {
      const reachable = await storage.ping().then(
        () => true,
        () => false,
      );
      return {
        ready: reachable,
        parts: { storage: reachable ? 'reachable' : 'unreachable', release: keeper.current().release },
      };
    },
  });
  house.start();
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.PORT, () => resolve());
  });
  log.info({ port: settings.PORT, storage: storage.engine }, `Ready: http://localhost:${settings.PORT}`);

  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'Closing: no new requests, turns in hand are finished.');
    const closed = new Promise<void>((resolve) => void server.close(resolve));
    await house.stop();
    server.server.closeAllConnections();
    await closed;
    await stopWatching();
    await storage.close();
    log.info({}, 'Closed.');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      close(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'Closing failed.');
          process.exit(1);
        },
      );
    });
  }
}

function tellKnowledge(
  { release, procedures, facts, offices, families }: Knowledge,
  metrics: Metrics,
  log: Log,
): void {
  const counts = {
    procedures: procedures.length,
    families: families.length,
    facts: facts.length,
    offices: offices.length,
  };
  metrics.knowledge(counts);
  log.info({ release, ...counts }, 'Knowledge is ready.');
}

/** Counts turns by the kind of their answer, and times them. */
function measured(bot: Bot, metrics: Metrics): Bot {
  return {
    async turn(turn) {
      const began = performance.now();
      const result = await bot.turn(turn);
      const [first] = result.replies;
      const answer = (first?.channelData as { answer?: { kind?: string } } | undefined)?.answer;
      metrics.turn(answer?.kind ?? 'silent', performance.now() - began);
      return result;
    },
  };
}

start().catch((error: unknown) => {
  // A start that fails explains itself; a stack helps only where the error is not one of ours.
  const known =
    error instanceof Error &&
    /Error$/.test(error.name) &&
    error.name !== 'Error' &&
    error.name !== 'TypeError';
  process.stderr.write(
    `The bot could not start. ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});

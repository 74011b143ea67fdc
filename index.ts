import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Log } from './bots/log';
import type { TurnResult } from './bots/turn';
import { openHouse } from './channels/house';
import { httpServer } from './channels/server';
import { openCharts } from './charts/routes';
import { settingsAtStart } from './commands/environment';
import { openDoors } from './doors';
import { loadKnowledge } from './knowledge/store/load';
import { seedShipped } from './knowledge/store/seed';
import { watchKnowledge } from './knowledge/store/watch';
import { createMetrics, type Metrics } from './operations/metrics';
import { openOperations } from './operations/routes';
import { openStorage } from './storage/open';
import { type Counts, TreeThread } from './treeThread';

/** How often a running bot looks for a new release of its knowledge. */
const lookEveryMs = 10_000;

/** Reads settings, opens storage, builds the bot, opens the doors; closes them in order on SIGTERM. */
async function start(): Promise<void> {
  const settings = settingsAtStart();
  const log: Log & pino.Logger = pino({ level: settings.LOG_LEVEL });
  const storage = await openStorage({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
  const metrics = createMetrics();

  const seeded = await seedShipped(storage, Date.now());
  if (seeded) log.info({ release: seeded }, 'The shipped knowledge was put into the storage.');
  const holdings = await loadKnowledge(storage);
  // What the tree knows is in its thread; here it is only looked up which release that is and what can be drawn of it.
  let known = { release: holdings.release, facts: holdings.facts };
  const { thread, counts } = await TreeThread.open({
    holdings,
    logLevel: settings.LOG_LEVEL,
    // Platforms fetch pictures from outside: without an address there, figures are told in words alone.
    publicUrl: settings.PUBLIC_URL,
    turned: (result, ms) => count(result, ms, metrics),
    ended: (error) => {
      // Nothing is lost: what is not answered is in the storage.
      log.fatal({ err: error }, 'The dialog tree has ended, and the process with it. Start it again.');
      process.exit(1);
    },
  });
  tellKnowledge(known.release, counts, metrics, log);
  const stopWatching = watchKnowledge(
    storage,
    lookEveryMs,
    async (found) => {
      const counts = await thread.know(found);
      known = { release: found.release, facts: found.facts };
      tellKnowledge(known.release, counts, metrics, log);
    },
    {
      since: known.release,
      ...(storage.engine === 'embedded' ? { dataDir: settings.DATA_DIR } : {}),
      onError: (error) =>
        log.error({ err: error }, 'Looking for new knowledge failed; the one in use stays.'),
    },
  );

  const clock = Date.now;
  const doors = await openDoors({ settings, storage, log, clock });
  const house = await openHouse({
    storage,
    bot: thread,
    doors,
    log,
    clock,
    ids: randomUUID,
    random: Math.random,
  });
  const server = httpServer({ log, ids: randomUUID });
  for (const door of doors) door.open(server, (events) => house.intake(events));
  openCharts(server, { current: () => known });
  openOperations(server, {
    metrics,
    ready: async () => {
      const reachable = await storage.ping().then(
        () => true,
        () => false,
      );
      return {
        ready: reachable,
        parts: { storage: reachable ? 'reachable' : 'unreachable', release: known.release },
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
    await thread.close();
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

function tellKnowledge(release: string, counts: Counts, metrics: Metrics, log: Log): void {
  metrics.knowledge(counts);
  log.info({ release, ...counts }, 'Knowledge is ready.');
}

/** Counts a turn by the kind of its answer, and its time. */
function count({ replies: [first] }: TurnResult, ms: number, metrics: Metrics): void {
  const answer = (first?.channelData as { answer?: { kind?: string } } | undefined)?.answer;
  metrics.turn(answer?.kind ?? 'silent', ms);
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

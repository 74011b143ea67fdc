import { randomUUID } from 'node:crypto';
import type pino from 'pino';
import type { Server } from 'restify';
import type { Log } from '../bots/log';
import type { BotWorkerClient } from '../bots/worker/client';
import { sayLate } from '../bots/sayLate';
import { type MessagePipeline, createMessagePipeline } from '../channels/pipeline/createPipeline';
import { deadLetterKinds } from '../channels/pipeline/observer';
import { startPeriodicTask } from '../channels/pipeline/periodicTask';
import { channels, createChannels, isOpen } from '../channels/registry';
import { rootPath } from '../channels/webchat/assets';
import { city } from '../dialogs/text/city';
import { hotlineName, hotlineNumber } from '../dialogs/text/hotline';
import { mountCharts } from '../http/charts/routes';
import { mountPages } from '../http/pages/routes';
import { clientAddresses } from '../http/clientAddress';
import { mountHealth } from '../http/health';
import { createPathMetrics } from '../http/pathMetrics';
import { createHttpServer } from '../http/server';
import { readServices } from '../knowledge/services/readServices';
import { cityWordsDir } from '../knowledge/cityWords';
import type { Storage } from '../storage/collection';
import { openStorage } from '../storage/open';
import type { Basis } from './basis';
import { keptTimes } from './keptTimes';
import { knowledgeInUse } from './knowledgeInUse';
import { procedureFinding } from './procedureFinding';
import { procedureReader } from './procedureReader';
import { readinessOf } from './readiness';
import { type Live, nothingLive } from '../bots/live/live';
import { offeredData } from '../bots/live/offeredData';
import { liveFollower } from './staff/followLive';
import { wordsFollower } from './staff/followWords';
import { answerStaffRequests } from './staff/requests';

/** How often it looks for what the staff has asked of it. */
const STAFF_POLL_INTERVAL_MS = 2_000;
/** A process that is killed loses what it has counted since. */
const STATISTICS_INTERVAL_MS = 60_000;

/** The running parts, for those who listen and close. */
export interface App {
  log: Log & pino.Logger;
  storage: Storage;
  worker: BotWorkerClient;
  pipeline: MessagePipeline;
  server: Server;
  stopWatching: () => Promise<void>;
}

/**
 * Opens storage, knowledge, the channels and the HTTP server, which does not listen yet, around a worker that has begun; it
 * is closed when that fails.
 */
export async function composeApp(basis: Basis): Promise<App> {
  try {
    return await composeWith(basis);
  } catch (error) {
    await basis.worker.close();
    throw error;
  }
}

async function composeWith({ settings, log, clock, metrics, daily, worker }: Basis): Promise<App> {
  const storage = await openStorage({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
  const { known, stopWatching } = await knowledgeInUse({
    storage,
    worker,
    metrics,
    log,
    clock,
    dataDir: settings.DATA_DIR,
  });
  let live: Live = nothingLive;
  const followLive = liveFollower(
    storage,
    async (found) => {
      await worker.setLive(found);
      live = found;
    },
    log,
  );
  await followLive();
  const followWords = wordsFollower(cityWordsDir(settings.DATA_DIR), () => worker.reload(), log);

  const reader = procedureReader(worker, () => known().release);
  const observer = createPathMetrics(
    metrics.registry,
    Object.fromEntries(channels.map((channel) => [channel.name, isOpen(channel, settings)])),
    deadLetterKinds,
    async () => pipeline.backlog(),
  );
  const addressOf = clientAddresses(settings.TRUSTED_PROXIES);
  const adapters = await createChannels(settings, {
    storage,
    log,
    clock,
    ids: randomUUID,
    addressOf,
    publicUrl: settings.PUBLIC_URL,
    dataDir: settings.DATA_DIR,
    city: city().name,
    hotline: { ...hotlineName(), ...hotlineNumber() },
    finding: procedureFinding(reader),
    renewed: (channel, outcome, expires) => observer.renewed(channel, outcome, expires),
    unsigned: (channel) => observer.unsigned(channel),
    overloaded: (channel, of) => observer.overloaded(channel, of),
    rated: ({ kind, procedure, rating, reason }) => {
      metrics.rating({ kind, rating, reason });
      log.info({ kind, procedure, rating, reason }, 'An answer was rated.');
    },
  });
  const pipeline: MessagePipeline = await createMessagePipeline({
    storage,
    bot: worker,
    adapters,
    log,
    clock,
    ids: randomUUID,
    random: Math.random,
    observer,
    sayLate,
  });
  const server = createHttpServer({
    log,
    ids: randomUUID,
    fairFor: addressOf,
    answered: (path, status) => observer.called(path, status),
  });
  for (const adapter of adapters) adapter.mount(server, (events) => pipeline.enqueue(events));
  const services = await readServices();
  mountPages(server, {
    reader,
    folder: rootPath('http', 'pages'),
    data: () => offeredData({ ...known(), services }, live, clock()),
    publicUrl: settings.PUBLIC_URL,
    kept: keptTimes(storage.engine),
  });
  mountCharts(server, { current: known });
  mountHealth(server, {
    metrics,
    ready: readinessOf({ storage, worker, pipeline, release: () => known().release, channels: adapters }),
  });
  pipeline.start();
  const staff = startPeriodicTask(
    STAFF_POLL_INTERVAL_MS,
    async () => {
      if (storage.engine === 'embedded')
        await answerStaffRequests({ storage, now: clock }, settings.DATA_DIR);
      await followLive();
    },
    log,
  );
  // Beside them: to take words in lasts seconds, and a switch must not wait for it.
  const words = startPeriodicTask(STAFF_POLL_INTERVAL_MS, followWords, log);
  const counting = startPeriodicTask(STATISTICS_INTERVAL_MS, () => daily.keep(storage), log);
  return {
    log,
    storage,
    worker,
    pipeline,
    server,
    stopWatching: async () => {
      await Promise.all([stopWatching(), staff.stop(), words.stop(), counting.stop()]);
      await daily
        .keep(storage)
        .catch((error: unknown) => log.error({ err: error }, 'Counts of turns could not be kept.'));
    },
  };
}

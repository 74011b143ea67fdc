import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { BotProcess, type BotProgram } from '../../simulators/botProcess';
import { graphStandIn } from '../../simulators/messenger/graph';
import type { Figure } from './figures';
import { atEase, atFullPace, pages, visitors, webhooks } from './load';

/** The whole service, as `npm start` runs it; sources run as sources. */
export const service: BotProgram = {
  nodeOptions: ['--max-semi-space-size=8'],
  file: join(__dirname, '..', '..', `index${extname(__filename)}`),
  readyPath: '/readyz',
};
const EVENTS_A_SECOND = 200;
const SECONDS = 5;
const PAGES = 200;
const ROUNDS = 8;
/** Garbage of the start is given back by then (bots/worker/collectGarbage.ts). */
const REST_MS = 12_000;

export interface Asked {
  questions: readonly string[];
  /** Codes of procedures whose pages are read. */
  codes: readonly string[];
}

/** One process with the embedded engine: start, memory, web chat, webhooks, pages. */
export async function embeddedService({ questions, codes }: Asked): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-bench-'));
  const messenger = { pageId: '100000000000001', pageToken: randomUUID(), appSecret: randomUUID() };
  const meta = await graphStandIn(messenger);
  const environment = {
    ...quiet(folder),
    MONGODB_URI: '',
    MESSENGER_PAGE_ID: messenger.pageId,
    MESSENGER_PAGE_TOKEN: messenger.pageToken,
    MESSENGER_APP_SECRET: messenger.appSecret,
    MESSENGER_VERIFY_TOKEN: randomUUID(),
    MESSENGER_API_URL: meta.url,
  };
  const bot = await BotProcess.start(service, environment);
  try {
    const coldMs = bot.startMs;
    await bot.restart({});
    await pause(REST_MS);
    const started: Figure[] = [
      { name: 'ready, cold', value: coldMs, unit: 'ms' },
      { name: 'ready, warm', value: bot.startMs, unit: 'ms' },
      { name: 'memory at rest', value: await bot.residentMb(), unit: 'MB' },
    ];
    const chat = await webChat('embedded engine', [bot.url], questions);
    return [
      ...started,
      ...chat,
      ...(await pages(
        'page of a procedure',
        codes.slice(0, PAGES).map((code) => `${bot.url}/thu-tuc/${code}`),
      )),
      ...(await webhooks(
        `webhook at ${EVENTS_A_SECOND}/s`,
        { botUrl: bot.url, ...messenger },
        EVENTS_A_SECOND,
        SECONDS,
      )),
      { name: 'memory after the load', value: await bot.residentMb(), unit: 'MB' },
    ];
  } finally {
    await bot.end('SIGTERM');
    await meta.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One process, then two, on one MongoDB. @param server whose address names no database */
export async function mongodbService(server: string, { questions }: Asked): Promise<Figure[]> {
  const address = new URL(server);
  address.pathname = `/bench_${randomUUID().slice(0, 8)}`;
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-bench-'));
  const environment = { ...quiet(folder), MONGODB_URI: address.href, WEBCHAT_SECRET: randomUUID() };
  const bots = [await BotProcess.start(service, environment)];
  try {
    const one = await webChat('MongoDB, one process', [bots[0]?.url ?? ''], questions);
    bots.push(await BotProcess.start(service, environment));
    const two = await webChat(
      'MongoDB, two processes',
      bots.map(({ url }) => url),
      questions,
    );
    return [...one, ...two];
  } finally {
    await Promise.all(bots.map((bot) => bot.end('SIGTERM')));
    const client = await MongoClient.connect(address.href);
    await client.db().dropDatabase();
    await client.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function webChat(
  name: string,
  urls: readonly string[],
  questions: readonly string[],
): Promise<Figure[]> {
  const people = await visitors(urls, 100);
  try {
    const few = people.slice(0, 20);
    return [
      ...(await atEase(`web chat, 20 conversations, ${name}`, few, questions, ROUNDS)),
      ...(await atEase(`web chat, 100 conversations, ${name}`, people, questions, ROUNDS)),
      ...(await atFullPace(`web chat at full pace, ${name}`, people, questions)),
    ];
  } finally {
    for (const visitor of people) visitor.close();
  }
}

function quiet(dataDir: string): Record<string, string> {
  return { DATA_DIR: dataDir, LOG_LEVEL: 'error', TRUSTED_PROXIES: 'loopback' };
}

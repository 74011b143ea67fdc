import { parentPort, workerData } from 'node:worker_threads';
import pino from 'pino';
import type { Bot } from '../types';
import { createBot } from '../turnAdapter';
import { type Live, nothingLive } from '../live/live';
import { subjectsOf } from '../live/subject';
import { chartAddresses } from '../../dialogs/fact/chartAddress';
import { pageAddresses } from '../../dialogs/procedure/pageAddress';
import { useCity } from '../../dialogs/text/city';
import { MainDialog } from '../../dialogs/mainDialog';
import { KnowledgeProvider, readKnowledgeParts } from '../../knowledge/provider';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import type { WorkerResponse, KnowledgeCounts, WorkerRequest, WorkerSettings } from './protocol';
import { collectGarbageOnceSettled } from './collectGarbage';
import { answerQuery } from './knowledgeQuery';
import { shareTexts } from './shareTexts';

/** What runs in the thread of the dialog tree; `client.ts` talks to it. */
const { city, logLevel, publicUrl, modelsDir, wordsDir, cacheDir } = workerData as WorkerSettings;
if (city) useCity(city);
const now = (): Date => new Date();

const log = pino({ level: logLevel });

/** Read while the main thread still opens its storage. */
const parts = readKnowledgeParts({
  modelsDir,
  wordsDir,
  cacheDir,
  onCacheProblem: (problem) => log.warn(problem),
  onProblem: (problem) => log.warn(`A line of the city's words was left out: ${problem}`),
});
// Whoever loads knowledge is told what is wrong with them.
parts.catch(() => {});

let live: Live = nothingLive;
let provider: KnowledgeProvider | undefined;
let bot: Bot | undefined;

async function loadKnowledge(snapshot: KnowledgeSnapshot): Promise<KnowledgeCounts> {
  shareTexts(snapshot);
  if (provider) provider.replace(snapshot);
  else {
    provider = new KnowledgeProvider(await parts, snapshot);
    const tree = new MainDialog({
      knowledge: provider,
      now,
      ...(publicUrl === undefined
        ? {}
        : { chartAddress: chartAddresses(publicUrl), pageAddress: pageAddresses(publicUrl) }),
    });
    bot = createBot(tree, {
      log,
      clock: Date.now,
      live: { live: () => live, now: Date.now, about: subjectsOf(provider) },
    });
  }
  collectGarbageOnceSettled();
  const known = provider.current();
  const { procedures, families, facts, offices } = known;
  return {
    procedures: procedures.length,
    families: families.length,
    facts: facts.length,
    offices: offices.length,
    staleCards: procedures.filter(({ code }) => known.card(code)?.stale).length,
  };
}

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  const { id } = request;
  try {
    if (request.ask === 'ping') return { id, kind: 'alive' };
    if (request.ask === 'live') {
      live = request.live;
      return { id, kind: 'alive' };
    }
    if (request.ask === 'loadKnowledge')
      return { id, kind: 'known', counts: await loadKnowledge(request.snapshot) };
    if (!bot || !provider) throw new Error('The dialog tree knows nothing yet.');
    if (request.ask === 'query')
      return { id, kind: 'read', value: answerQuery(request.query, provider.current(), live, now()) };
    const began = performance.now();
    const result = await bot.turn(request.turn);
    return { id, kind: 'turned', result, ms: performance.now() - began };
  } catch (error) {
    return { id, kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void respond(request).then((answer) => parentPort?.postMessage(answer));
});

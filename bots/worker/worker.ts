import { parentPort, workerData } from 'node:worker_threads';
import pino from 'pino';
import type { Bot } from '../types';
import { botAround } from '../turnAdapter';
import { chartAddresses } from '../../dialogs/fact/chartAddress';
import { MainDialog } from '../../dialogs/mainDialog';
import { KnowledgeKeeper } from '../../knowledge/provider';
import type { Holdings } from '../../knowledge/knowledge';
import { registerVietnamese } from '../../language/recognizers/register';
import type { Answer, Counts, Question, ThreadSettings } from './client';

/** What runs in the thread of the dialog tree; `client.ts` talks to it. */
const { logLevel, publicUrl } = workerData as ThreadSettings;
const now = (): Date => new Date();
registerVietnamese(now);

let keeper: KnowledgeKeeper | undefined;
let bot: Bot | undefined;

async function know(holdings: Holdings): Promise<Counts> {
  if (keeper) keeper.take(holdings);
  else {
    keeper = await KnowledgeKeeper.open(holdings);
    const charts = publicUrl === undefined ? undefined : chartAddresses(publicUrl);
    const tree = new MainDialog(keeper, now, charts);
    bot = botAround(tree, { log: pino({ level: logLevel }), clock: Date.now });
  }
  const { procedures, families, facts, offices } = keeper.current();
  return {
    procedures: procedures.length,
    families: families.length,
    facts: facts.length,
    offices: offices.length,
  };
}

async function answered(question: Question): Promise<Answer> {
  const { id } = question;
  try {
    if (question.ask === 'know') return { id, kind: 'known', counts: await know(question.holdings) };
    if (!bot) throw new Error('The dialog tree knows nothing yet.');
    const began = performance.now();
    const result = await bot.turn(question.turn);
    return { id, kind: 'turned', result, ms: performance.now() - began };
  } catch (error) {
    return { id, kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on('message', (question: Question) => {
  void answered(question).then((answer) => parentPort?.postMessage(answer));
});

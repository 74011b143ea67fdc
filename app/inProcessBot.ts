import type { Bot } from '../bots/types';
import { silent } from '../bots/log';
import { createBot } from '../bots/turnAdapter';
import { MainDialog } from '../dialogs/mainDialog';
import { KnowledgeProvider } from '../knowledge/provider';
import type { KnowledgeSnapshot, Knowledge } from '../knowledge/knowledge';
import { readShippedFacts, readShippedOffices, readShippedProcedures } from '../knowledge/shipped';
import { loadKnowledge } from '../knowledge/releases/load';
import { seedShipped } from '../knowledge/releases/seed';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage } from '../storage/open';
import { registerVietnamese } from '../language/recognizers/register';
import { settingsAtStart } from '../settings';

export interface InProcessBot {
  bot: Bot;
  knowledge: Knowledge;
}

/** The real bot and dialog tree in this process, over the knowledge in the storage of the settings. */
export async function createInProcessBot(): Promise<InProcessBot> {
  const keeper = await KnowledgeProvider.open(await readSnapshot());
  registerVietnamese(() => new Date());
  return {
    bot: createBot(new MainDialog({ knowledge: keeper, now: () => new Date() }), {
      log: silent,
      clock: () => performance.now(),
    }),
    knowledge: keeper.current(),
  };
}

/** While a bot has the data folder open, only what ships can be read beside it. */
async function readSnapshot(): Promise<KnowledgeSnapshot> {
  const settings = settingsAtStart();
  try {
    const storage = await openStorage({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
    try {
      await seedShipped(storage, Date.now());
      return await loadKnowledge(storage);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    console.error(
      'A running bot has the data folder open; using the knowledge that ships with this version.',
    );
    return {
      release: 'shipped',
      procedures: await readShippedProcedures(),
      offices: await readShippedOffices(),
      facts: await readShippedFacts(),
    };
  }
}

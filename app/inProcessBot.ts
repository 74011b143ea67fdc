import type { Bot } from '../bots/types';
import { silent } from '../bots/log';
import { botAround } from '../bots/turnAdapter';
import { MainDialog } from '../dialogs/mainDialog';
import { KnowledgeKeeper } from '../knowledge/provider';
import type { Holdings, Knowledge } from '../knowledge/knowledge';
import { readShippedFacts, readShippedOffices, readShippedProcedures } from '../knowledge/shipped';
import { loadKnowledge } from '../knowledge/releases/load';
import { seedShipped } from '../knowledge/releases/seed';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage } from '../storage/open';
import { registerVietnamese } from '../language/recognizers/register';
import { settingsAtStart } from '../settings';

export interface Terminal {
  bot: Bot;
  knowledge: Knowledge;
}

/** The real bot and dialog tree in this process, over the knowledge in the storage of the settings. */
export async function openTerminal(): Promise<Terminal> {
  const keeper = await KnowledgeKeeper.open(await holdings());
  registerVietnamese(() => new Date());
  return {
    bot: botAround(new MainDialog(keeper, () => new Date()), { log: silent, clock: () => performance.now() }),
    knowledge: keeper.current(),
  };
}

/** While a bot has the data folder open, only what ships can be read beside it. */
async function holdings(): Promise<Holdings> {
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

import type { Bot } from '../bots/types';
import { silent } from '../bots/log';
import { createBot } from '../bots/turnAdapter';
import { useCity } from '../dialogs/text/city';
import { readCity } from './readCity';
import { MainDialog } from '../dialogs/mainDialog';
import { indexCacheDir } from '../knowledge/cache/indexCache';
import { cityWordsDir } from '../knowledge/cityWords';
import { KnowledgeProvider } from '../knowledge/provider';
import type { KnowledgeSnapshot, Knowledge } from '../knowledge/knowledge';
import { readShipped } from '../knowledge/shipped';
import { loadKnowledge, NoKnowledgeError } from '../knowledge/releases/load';
import { openToRead } from '../storage/open';
import { type Settings, settingsAtStart } from '../settings';

export interface InProcessBot {
  bot: Bot;
  knowledge: Knowledge;
}

/** The real bot and dialog tree in this process, over the knowledge in the storage of the settings, also beside a running bot. */
export async function createInProcessBot(): Promise<InProcessBot> {
  const settings = settingsAtStart();
  useCity(readCity(settings.CITY_FILE));
  const keeper = await KnowledgeProvider.open(await readSnapshot(settings), {
    modelsDir: settings.MODELS_DIR,
    wordsDir: cityWordsDir(settings.DATA_DIR),
    cacheDir: indexCacheDir(settings.DATA_DIR),
    onCacheProblem: (problem) => console.error(problem),
    onProblem: (problem) => console.error(`Left out: ${problem}`),
  });
  return {
    bot: createBot(new MainDialog({ knowledge: keeper, now: () => new Date() }), {
      log: silent,
      clock: () => performance.now(),
    }),
    knowledge: keeper.current(),
  };
}

/** To look changes nothing: only the bot itself and `import` put knowledge into the storage. */
async function readSnapshot(settings: Settings): Promise<KnowledgeSnapshot> {
  const storage = await openToRead({ mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR });
  try {
    return await loadKnowledge(storage);
  } catch (error) {
    if (!(error instanceof NoKnowledgeError)) throw error;
    return { release: 'shipped', ...(await readShipped()) };
  } finally {
    await storage.close();
  }
}

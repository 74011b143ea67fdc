import type { Activity } from 'botbuilder';
import { silent } from '../../bots/log';
import type { Bot } from '../../bots/turn';
import { botAround } from '../../channels/adapter';
import { MainDialog } from '../../dialogs/mainDialog';
import { KnowledgeKeeper } from '../../knowledge/keeper';
import type { Knowledge } from '../../knowledge/knowledge';
import { readShippedFacts, readShippedOffices, readShippedProcedures } from '../../knowledge/shipped';

export interface CityBot {
  bot: Bot;
  knowledge: Knowledge;
}

/** The whole bot over the knowledge that ships, on a fixed day. Takes a second or two: open it once a test file. */
export async function openCityBot(): Promise<CityBot> {
  const keeper = await KnowledgeKeeper.open({
    release: 'shipped',
    procedures: await readShippedProcedures(),
    offices: await readShippedOffices(),
    facts: await readShippedFacts(),
  });
  const tree = new MainDialog(keeper, () => new Date('2026-11-24T03:00:00Z'));
  return {
    bot: botAround(tree, { log: silent, clock: () => performance.now() }),
    knowledge: keeper.current(),
  };
}

/** A message of a citizen as a door hands it over. */
export function message(text: string): Partial<Activity> {
  return {
    type: 'message',
    text,
    channelId: 'webchat',
    from: { id: 'citizen', name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: 'conversation', name: '', isGroup: false, conversationType: '' },
  };
}

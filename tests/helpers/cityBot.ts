import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { silent } from '../../bots/log';
import type { Bot, ConversationState } from '../../bots/types';
import { createBot } from '../../bots/turnAdapter';
import type { Answer } from '../../dialogs/answer';
import { MainDialog } from '../../dialogs/mainDialog';
import { KnowledgeProvider } from '../../knowledge/provider';
import type { Knowledge } from '../../knowledge/knowledge';
import { readShipped } from '../../knowledge/shipped';
import type { Records } from '../../knowledge/schema/records';

export interface CityBot {
  bot: Bot;
  knowledge: Knowledge;
}

/** Where test files share the index of what ships: the first one makes it. */
export const indexCacheDir = join(__dirname, '..', '..', 'node_modules', '.cache', 'chatbot-1022');

/**
 * The whole bot over the knowledge that ships, on a fixed day. Takes a second or two: open it once a test file.
 * @param own kinds of records that take the place of the shipped ones
 */
export async function openCityBot(own: Partial<Records> = {}): Promise<CityBot> {
  const snapshot = { release: 'shipped', ...(await readShipped()), ...own };
  const keeper = await KnowledgeProvider.open(snapshot, { cacheDir: indexCacheDir });
  const tree = new MainDialog({ knowledge: keeper, now: () => new Date('2026-11-24T03:00:00Z') });
  return {
    bot: createBot(tree, { log: silent, clock: () => performance.now() }),
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

export interface Said {
  text: string;
  answer: Answer | undefined;
  answers: Answer[];
  buttons: { title: string; says: string }[];
  replies: Partial<Activity>[];
}

/** What is said last to somebody who writes one turn after the other. @param turns with " | " between them */
export async function lastSaid(bot: Bot, turns: string): Promise<Said> {
  const conversation = new Conversation(bot);
  const said: Said[] = [];
  for (const text of turns.split(' | ')) said.push(await conversation.say(text));
  return said.at(-1) as Said;
}

/** The procedure of what is said last, or what kind it is. @param turns with " | " between them */
export async function lastMatter(bot: Bot, turns: string): Promise<string | undefined> {
  const { answer } = await lastSaid(bot, turns);
  return answer?.procedure ?? answer?.kind;
}

/** The procedure of what is said last and its part, or what kind it is. @param turns with " | " between them */
export async function lastPart(bot: Bot, turns: string): Promise<string | undefined> {
  const { answer } = await lastSaid(bot, turns);
  return answer?.procedure ? `${answer.procedure} ${answer.facet}` : answer?.kind;
}

/** One person talking with the bot: keeps the state as a door would. */
export class Conversation {
  state: ConversationState = {};

  constructor(private readonly bot: Bot) {}

  say(text: string): Promise<Said> {
    return this.hand(message(text));
  }

  /** Taps the button of the last reply that bears the title. */
  async tap(said: Said, title: string): Promise<Said> {
    const button = said.buttons.find((one) => one.title === title);
    if (!button)
      throw new Error(`No button "${title}"; there are: ${said.buttons.map((one) => one.title).join(', ')}.`);
    return this.say(button.says);
  }

  async hand(activity: Partial<Activity>): Promise<Said> {
    const { state, replies } = await this.bot.turn({ activity, state: this.state });
    this.state = state;
    const answers = replies.flatMap(
      ({ channelData }) => (channelData as { answer?: Answer } | undefined)?.answer ?? [],
    );
    return {
      text: replies.flatMap(({ text }) => text ?? []).join('\n\n'),
      answer: answers[0],
      answers,
      buttons: replies.flatMap(({ suggestedActions }) =>
        (suggestedActions?.actions ?? []).map(({ title, value }) => ({ title, says: String(value) })),
      ),
      replies,
    };
  }
}

import { ActivityHandler, TestAdapter } from 'botbuilder';
import { silent } from '../../bots/log';
import { createBot } from '../../bots/turnAdapter';
import { MainDialog } from '../../dialogs/mainDialog';
import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import { KnowledgeProvider } from '../../knowledge/provider';
import { ConversationDriver } from '../../training/evaluation/conversationDriver';
import { ECHO, type Figure, spread } from './figures';
import { enlarged, questionsFrom } from './material';

const ECHO_TURNS = 5_000;
const TURNS = 600;
/** Turns before measuring: what the compiler needs to know the code. */
const WARM_UP = 200;

const clock = (): number => performance.now();

/** Turns a second of a Bot Framework bot that says what it hears, in process. */
export async function echoRate(): Promise<Figure[]> {
  const echo = new ActivityHandler();
  echo.onMessage(async (context, next) => {
    await context.sendActivity(context.activity.text);
    await next();
  });
  const adapter = new TestAdapter((context) => echo.run(context));
  const say = async (count: number): Promise<number> => {
    const began = clock();
    for (let i = 0; i < count; i++) {
      await adapter.receiveActivity(`câu ${i}`);
      adapter.activeQueue.length = 0;
    }
    return count / ((clock() - began) / 1_000);
  };
  await say(WARM_UP);
  return [{ name: ECHO, value: await say(ECHO_TURNS), unit: '/s' }];
}

/** Index, search and whole turns in process, over so many procedures. */
export async function turnTimes(holdings: KnowledgeSnapshot, procedures: number): Promise<Figure[]> {
  const name = `${procedures} procedures`;
  const provider = await KnowledgeProvider.open(holdings);
  const large = { ...holdings, procedures: enlarged(holdings.procedures, procedures) };
  const began = clock();
  provider.replace(large);
  const indexMs = clock() - began;
  const bot = createBot(new MainDialog({ knowledge: provider, now: () => new Date() }), {
    log: silent,
    clock,
  });
  const { finder } = provider.current();
  const turns: number[] = [];
  const searches: number[] = [];
  const questions = questionsFrom(large.procedures, WARM_UP + TURNS);
  for (const question of questions) {
    const before = clock();
    finder.find(question);
    searches.push(clock() - before);
  }
  // Not right behind its search: what was read of a text is kept for a moment.
  for (const [i, question] of questions.entries()) {
    const { ms } = await new ConversationDriver(bot, `bench-${i}`, clock).say(question);
    turns.push(ms);
  }
  return [
    { name: `index, ${name}`, value: indexMs, unit: 'ms' },
    ...spread(`search, ${name}`, searches.slice(WARM_UP)),
    ...spread(`turn in process, ${name}`, turns.slice(WARM_UP)),
  ];
}

import { ConversationDriver } from '../training/evaluation/conversationDriver';
import { createInProcessBot } from '../app/inProcessBot';

/** `npm run ask -- "câu hỏi" ["câu tiếp theo" …]`: one conversation, each argument a turn. */
async function ask(turns: readonly string[]): Promise<void> {
  if (turns.length === 0) {
    console.error('Usage: npm run ask -- "sinh con rồi làm giấy tờ gì" ["phí bao nhiêu" …]');
    process.exit(2);
  }
  const talk = new ConversationDriver((await createInProcessBot()).bot, 'ask', () => performance.now());
  for (const text of turns) {
    const { reply, buttons } = await talk.say(text);
    if (turns.length > 1) console.log(`> ${text}`);
    console.log(reply);
    if (buttons.length > 0) console.log(buttons.map((title) => `[${title}]`).join(' '));
    console.log();
  }
}

void ask(process.argv.slice(2));

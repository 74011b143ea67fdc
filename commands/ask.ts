import { parseArgs } from 'node:util';
import { createInProcessBot } from '../app/inProcessBot';
import type { Knowledge } from '../knowledge/knowledge';
import { estimateConfidence } from '../knowledge/search/confidence';
import { explainScore } from '../knowledge/search/explain';
import { ConversationDriver } from '../training/evaluation/conversationDriver';
import { runCommand, UsageError } from './runCommand';

const usage = 'Usage: npm run ask -- [--explain] "sinh con rồi làm giấy tờ gì" ["phí bao nhiêu" …]';

/** How many candidates are explained, and how many features of each. */
const EXPLAINED_CANDIDATES = 3;
const EXPLAINED_FEATURES = 8;

/** `npm run ask -- [--explain] "câu hỏi" ["câu tiếp theo" …]`: one conversation, each argument a turn. */
async function ask(): Promise<void> {
  const { values, positionals: turns } = parseArgs({
    allowPositionals: true,
    options: { explain: { type: 'boolean', default: false } },
  });
  if (turns.length === 0) throw new UsageError(usage);
  const { bot, knowledge } = await createInProcessBot();
  const conversation = new ConversationDriver(bot, 'ask', () => performance.now());
  for (const text of turns) {
    const { reply, buttons, answer } = await conversation.say(text);
    if (turns.length > 1) console.log(`> ${text}`);
    console.log(reply);
    if (buttons.length > 0) console.log(buttons.map((title) => `[${title}]`).join(' '));
    if (values.explain) console.log(`\n${JSON.stringify(answer)}\n${explained(text, knowledge)}`);
    console.log();
  }
}

/** The first candidates of the search by itself, each with what its score is made of. */
function explained(text: string, { finder, models }: Knowledge): string {
  const found = finder.find(text);
  const { confidence, inScope } = estimateConfidence(found, models.confidence);
  const candidates = found.candidates.slice(0, EXPLAINED_CANDIDATES).flatMap((candidate, i) => {
    const { score, trees, features } = explainScore(candidate, models.ranker);
    const { code, name } = candidate.family.main;
    return [
      `${i + 1}. ${score.toFixed(2)} ${code} ${name}`,
      ...features
        .slice(0, EXPLAINED_FEATURES)
        .map((one) => `   ${one.contribution.toFixed(2).padStart(7)} ${one.name} = ${one.value.toFixed(2)}`),
      `   ${trees.toFixed(2).padStart(7)} boosted trees`,
    ];
  });
  return [`Search: confidence ${confidence.toFixed(2)}, in scope ${inScope.toFixed(2)}`, ...candidates].join(
    '\n',
  );
}

runCommand(ask);

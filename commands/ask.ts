import { parseArgs } from 'node:util';
import { createInProcessBot } from '../app/inProcessBot';
import type { Knowledge } from '../knowledge/knowledge';
import { type Contribution, explainSearch } from '../knowledge/search/explain';
import { ConversationDriver } from '../training/evaluation/conversationDriver';
import { runCommand, UsageError } from './runCommand';

const usage = 'Usage: npm run ask -- [--explain] "sinh con rồi làm giấy tờ gì" ["phí bao nhiêu" …]';

/** How many features of a candidate, and of the confidence, are shown. */
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

/** The search by itself, stage by stage. */
function explained(text: string, knowledge: Knowledge): string {
  const { analysis, retrieved, candidates, confidence } = explainSearch(text, knowledge);
  const words = analysis.words.map((word) =>
    word.weight === 1 ? word.text : `${word.text}(${word.weight})`,
  );
  const ranked = candidates.flatMap(({ score, code, title, features, trees }, i) => [
    `  ${i + 1}. ${score.toFixed(2)} ${code} ${title}`,
    ...shown(features),
    `     ${trees.toFixed(2).padStart(7)} boosted trees`,
  ]);
  return [
    `Analyse: ${words.join(' ')}${analysis.facets.length > 0 ? `; facets ${analysis.facets.join(', ')}` : ''}`,
    `Retrieve: ${retrieved.families} families, ${retrieved.byMeaningAlone} by meaning alone`,
    'Rank, by features:',
    ...ranked,
    `Confidence: ${confidence.confidence.toFixed(2)}, in scope ${confidence.inScope.toFixed(2)}; without a feature it would change by:`,
    ...shown(confidence.features),
  ].join('\n');
}

function shown(features: readonly Contribution<string>[]): string[] {
  return features
    .slice(0, EXPLAINED_FEATURES)
    .map((one) => `     ${one.contribution.toFixed(2).padStart(7)} ${one.name} = ${one.value.toFixed(2)}`);
}

runCommand(ask);

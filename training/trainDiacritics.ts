import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveModelsDir } from '../knowledge/dataDir';
import { bearsDiacritics, countDiacritics } from '../language/diacritics';
import { ownQuestions, readQuestions } from './questions';
import { shippedKnowledge } from './shippedKnowledge';

/** How much people's own sentences count beside official and everyday names. */
const weights = { question: 3, name: 1 } as const;
/** What was seen less often may be a slip. */
const fewest = 3;

/** `npm run build:marks [-- FILE…]`: counts which marks syllables bear and writes knowledge/models/diacritic-bigrams.tsv. */
async function build(files: readonly string[]): Promise<void> {
  const { families } = await shippedKnowledge();
  const texts = [
    ...readQuestions(files).map(({ q }) => [q, weights.question] as const),
    ...families
      .flatMap(({ members, everyday }) => [...members.map(({ name }) => name), ...everyday])
      .map((text) => [text, weights.name] as const),
  ].filter(([text]) => bearsDiacritics(text));
  const single = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [text, times] of texts) countDiacritics(text, times, single, pairs);
  const lines = [
    ...[...single].map(([form, count]) => [form, count] as const),
    ...[...pairs].flatMap(([left, after]) =>
      [...after].map(([right, count]) => [`${left} ${right}`, count] as const),
    ),
  ]
    .filter(([, count]) => count >= fewest)
    .map(([what, count]) => `${what}\t${count}`)
    .sort();
  writeFileSync(join(resolveModelsDir(), 'diacritic-bigrams.tsv'), `${lines.join('\n')}\n`);
  console.log(`${lines.length} syllables and pairs from ${texts.length} texts.`);
}

const given = process.argv.slice(2);
void build(given.length > 0 ? given : ownQuestions());

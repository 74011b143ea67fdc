import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveModelsDir } from '../knowledge/dataDir';
import { learnEmbeddings } from './embeddings/learn';
import { ownQuestions, readQuestions } from './questions';
import { shippedKnowledge } from './shippedKnowledge';

/** `npm run build:associations [-- FILE…]`: learns where words point and writes knowledge/models/ngram-embeddings.tsv. */
async function build(files: readonly string[]): Promise<void> {
  const questions = readQuestions(files);
  const { directions, dimensions } = learnEmbeddings(await shippedKnowledge(), questions, (round, loss) =>
    console.log(`Round ${round + 1}: ${loss.toFixed(3)} nats missed a lesson.`),
  );
  const lines = directions.map(
    ({ feature, scale, steps }) => `${feature}\t${scale}\t${Buffer.from(steps.buffer).toString('base64')}`,
  );
  writeFileSync(join(resolveModelsDir(), 'ngram-embeddings.tsv'), `${lines.join('\n')}\n`);
  console.log(
    `${lines.length} words and pairs in ${dimensions} dimensions, from ${questions.length} questions.`,
  );
}

const given = process.argv.slice(2);
void build(given.length > 0 ? given : ownQuestions());

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { resolveModelsDir } from '../../knowledge/dataDir';
import { formatTopicModel } from '../../knowledge/search/models/topicModel';
import type { TopicModel } from '../../language/topicClassifier';
import { fold } from '../../language/text';
import { ownQuestions, readQuestions } from '../questions';
import { trainTopicClassifier, type TopicExample } from './trainTopicClassifier';

const folder = join('training', 'data', 'law');
const topics = ['procedure', 'law', 'hostile'];
const LawSentence = z.strictObject({
  text: z.string().min(1),
  topic: z.enum(topics),
  author: z.string().min(1),
});

/** One question about a procedure in so many is learned beside them, and how much it counts. */
const EVERY = 3;
const PROCEDURE_WEIGHT = 0.5;
const FOLDED_WEIGHT = 0.5;

/** Learns to tell general questions of law and hostile prompts from questions about procedures. */
export function trainGeneralLaw(): TopicModel {
  const own = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => LawSentence.parse(JSON.parse(line)));
  const procedures = readQuestions(ownQuestions())
    .filter(({ expect }, i) => expect !== 'none' && i % EVERY === 0)
    .map(({ q }) => ({ text: q, topic: 'procedure', weight: PROCEDURE_WEIGHT }));
  const folded = own.map(({ text, topic }) => ({ text: fold(text), topic, weight: FOLDED_WEIGHT }));
  const examples: TopicExample[] = [...own, ...folded, ...procedures];
  const model = trainTopicClassifier(examples, topics);
  writeFileSync(join(resolveModelsDir(), 'general-law.tsv'), formatTopicModel(model));
  return model;
}

if (require.main === module) trainGeneralLaw();

import { FeatureWeights } from '../../../language/featureWeights';
import type { TopicModel } from '../../../language/topicClassifier';
import { ModelFileError, readModelLines } from './modelFile';

/**
 * Reads a topic classifier: the topics, their bias, then one feature a line with the
 * topics that it speaks for or against (`feature<TAB>number:weight…`).
 * @throws ModelFileError naming the line that cannot be read
 */
export function readTopicModel(file: string): TopicModel {
  const lines = readModelLines(file);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const [head = '', bias = '', ...rows] = lines;
  const topics = head.split('\t');
  const size = { topics: topics.length, count: rows.length };
  return {
    topics,
    bias: bias.split('\t').map(Number),
    weights: FeatureWeights.of(entriesOf(rows, topics.length, file), size),
  };
}

/** Features with their weights, all in one array: tens of thousands of lines are read at every start. */
function* entriesOf(
  rows: readonly string[],
  topics: number,
  file: string,
): Generator<readonly [string, Float64Array]> {
  const own = new Float64Array(topics);
  // Topic and weight come again and again in the same few hundred pairs.
  const read = new Map<string, { topic: number; weight: number } | null>();
  for (const [i, row] of rows.entries()) {
    own.fill(0);
    const [feature = '', ...parts] = row.split('\t');
    for (const part of parts) {
      const known = read.get(part);
      const pair = known === undefined ? readPair(part, topics) : known;
      read.set(part, pair);
      if (!pair)
        throw new ModelFileError(
          `${file}:${i + 3}: expected "feature<TAB>topic:weight…", found "${row}"; train it again`,
        );
      own[pair.topic] = pair.weight;
    }
    // A copy: a part of the line would keep the whole of it.
    yield [Buffer.from(feature).toString(), own];
  }
}

function readPair(part: string, topics: number): { topic: number; weight: number } | null {
  const [topic, weight] = part.split(':').map(Number);
  if (topic === undefined || weight === undefined || Number.isNaN(weight)) return null;
  return Number.isInteger(topic) && topic >= 0 && topic < topics ? { topic, weight } : null;
}

/** The file of a model; features in alphabetical order, so that two models can be compared line by line. */
export function formatTopicModel({ topics, bias, weights }: TopicModel): string {
  const rows = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, own]) =>
      [feature, ...own.flatMap((weight, topic) => (weight === 0 ? [] : [`${topic}:${weight}`]))].join('\t'),
    );
  return `${[topics.join('\t'), bias.join('\t'), ...rows].join('\n')}\n`;
}

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
  const weights = rows.map((row, i) => {
    const [feature, ...parts] = row.split('\t');
    const own = new Array<number>(topics.length).fill(0);
    for (const part of parts) {
      const [topic, weight] = part.split(':').map(Number);
      if (topic === undefined || weight === undefined || !(topic in own) || Number.isNaN(weight))
        throw new ModelFileError(
          `${file}:${i + 3}: expected "feature<TAB>topic:weight…", found "${row}"; train it again`,
        );
      own[topic] = weight;
    }
    // A copy: a part of the line would keep the whole of it.
    return [Buffer.from(feature ?? '').toString(), own] as const;
  });
  return { topics, bias: bias.split('\t').map(Number), weights: new FeatureWeights(weights) };
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

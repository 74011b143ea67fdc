import type { Knowledge } from '../../knowledge/knowledge';
import { EmbeddingModel } from '../../knowledge/search/models/embeddings';
import type { Question } from '../evaluation/cases';
import { seededRandom } from '../seededRandom';
import { SEED } from '../trainer';
import { type Hyperparameters, trainEmbeddings, defaultHyperparameters } from './contrastive';
import { trainingSetOf } from './material';

/** Directions in whole steps of their own length: what is shipped, and so what is measured. */
export interface LearnedEmbeddings {
  dimensions: number;
  directions: { feature: string; scale: number; steps: Int8Array }[];
}

/** Learns from the names of the knowledge and from questions where words point. */
export function learnEmbeddings(
  knowledge: Knowledge,
  questions: readonly Question[],
  onRound?: (round: number, loss: number) => void,
  course: Hyperparameters = defaultHyperparameters,
): LearnedEmbeddings {
  const random = seededRandom(SEED);
  const { families, lessons, features, rarity } = trainingSetOf(knowledge, questions, random);
  const table = trainEmbeddings(families, lessons, rarity, random, course, onRound);
  return inSteps(table, features, course.dimensions);
}

/** @param table the directions of all features, one after the other */
export function inSteps(
  table: Float32Array,
  features: readonly string[],
  dimensions: number,
): LearnedEmbeddings {
  return {
    dimensions,
    directions: features.map((feature, i) => {
      const direction = table.subarray(i * dimensions, (i + 1) * dimensions);
      const scale = Number(
        (direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1).toPrecision(4),
      );
      return { feature, scale, steps: Int8Array.from(direction, (value) => Math.round(value / scale)) };
    }),
  };
}

export function embeddingModelOf({ dimensions, directions }: LearnedEmbeddings): EmbeddingModel {
  return EmbeddingModel.from(directions, dimensions);
}

/** The file: a line a feature, `feature<TAB>scale<TAB>base64 of signed bytes`. */
export function formatEmbeddings({ directions }: LearnedEmbeddings): string {
  const lines = directions.map(
    ({ feature, scale, steps }) => `${feature}\t${scale}\t${Buffer.from(steps.buffer).toString('base64')}`,
  );
  return `${lines.join('\n')}\n`;
}

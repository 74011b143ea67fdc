import type { Knowledge } from '../../knowledge/knowledge';
import { MeaningSpace } from '../../knowledge/search/models/embeddings';
import type { Question } from '../evaluation/cases';
import { repeatable } from '../seededRandom';
import { type Course, learnDirections, usualCourse } from './contrastive';
import { materialOf } from './material';

/** Directions in whole steps of their own length: what is shipped, and so what is measured. */
export interface Learned {
  dimensions: number;
  directions: { feature: string; scale: number; steps: Int8Array }[];
}

/** Learns from the names of the knowledge and from questions where words point. */
export function learnAssociations(
  knowledge: Knowledge,
  questions: readonly Question[],
  onRound?: (round: number, loss: number) => void,
  course: Course = usualCourse,
): Learned {
  const random = repeatable();
  const { families, lessons, features, rarity } = materialOf(knowledge, questions, random);
  const table = learnDirections(families, lessons, rarity, random, course, onRound);
  const { dimensions } = course;
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

export function spaceOf({ dimensions, directions }: Learned): MeaningSpace {
  const vectors = directions.map(
    ({ feature, scale, steps }) => [feature, Float32Array.from(steps, (step) => step * scale)] as const,
  );
  return new MeaningSpace(new Map(vectors), dimensions);
}

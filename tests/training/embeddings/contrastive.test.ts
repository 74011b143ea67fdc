import {
  type TrainingExample,
  trainEmbeddings,
  type TextFeatures,
  defaultHyperparameters,
} from '../../../training/embeddings/contrastive';
import { seeded } from '../../knowledge/search/seeded';

const said = (...features: number[]): TextFeatures => ({
  features: Int32Array.from(features),
  weights: new Float32Array(features.length).fill(1),
});

/** Families say 0 or 1; people say 2 for the first and 3 for the second, and 4 whatever they mean. */
const families = [said(0), said(1)];
const lesson = (family: number, ...features: number[]): TrainingExample => ({
  said: said(...features),
  positives: [{ family, says: families[family] as TextFeatures }],
  hardNegatives: [1 - family],
});
const lessons = Array.from({ length: 40 }, (_, i) => (i % 2 ? lesson(1, 3, 4) : lesson(0, 2, 4)));
const course = { ...defaultHyperparameters, dimensions: 8, epochs: 30, batchSize: 8 };
const learn = (seed: number, onRound?: (round: number, loss: number) => void): Float32Array =>
  trainEmbeddings(families, lessons, [1, 1, 1, 1, 1], seeded(seed), course, onRound);

function likeness(table: Float32Array, a: number, b: number): number {
  const [one, other] = [a, b].map((at) => [...table.slice(at * 8, at * 8 + 8)]) as [number[], number[]];
  const dot = (x: number[], y: number[]): number =>
    x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

test('what people say points where the family points that they mean', () => {
  const table = learn(1);
  expect(likeness(table, 2, 0)).toBeGreaterThan(likeness(table, 2, 1) + 0.5);
  expect(likeness(table, 3, 1)).toBeGreaterThan(likeness(table, 3, 0) + 0.5);
});

test('less and less is missed', () => {
  const losses: number[] = [];
  learn(2, (_, loss) => losses.push(loss));
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 4);
});

test('the same sequence of chance gives the same directions', () => {
  expect(learn(3)).toEqual(learn(3));
});

import type { Knowledge } from '../knowledge/knowledge';
import type { ModelBundle, ModelName } from '../knowledge/modelBundle';
import type { Question } from './evaluation/cases';

/** The seed of every sequence of random numbers in training. */
export const SEED = 1022;

/** What trainers learn from. */
export interface TrainingContext {
  /** Labelled questions of citizens. */
  questions: readonly Question[];
  /** The shipped procedures, searched with the models that are there already; `models` take the place of some. */
  knowledge: (models?: Partial<ModelBundle>) => Promise<Knowledge>;
  log: (line: string) => void;
}

/** A model as it is written into its file, and how well it does on what it has not learned from. */
export interface TrainedModel {
  model: ModelName;
  content: string;
  metrics: Readonly<Record<string, number>>;
}

/** Learns one model, or several that come out of the same work. */
export interface Trainer {
  makes: readonly ModelName[];
  /** Models that it looks through: they are trained before. */
  needs: readonly ModelName[];
  /** Files and folders that it reads, from the root of the repository; `FOLDER/*.jsonl` leaves out folders inside. */
  inputs: readonly string[];
  hyperparameters: unknown;
  train(context: TrainingContext): Promise<TrainedModel[]>;
}

/** Questions about procedures, and what the search knows: inputs of most trainers. */
export const questionInputs = ['training/data/*.jsonl'];
export const knowledgeInputs = [
  'knowledge/data/procedures',
  'knowledge/data/everyday',
  'knowledge/data/vocabulary',
];

/** A figure as the manifest shows it. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}

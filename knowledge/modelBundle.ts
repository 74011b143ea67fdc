import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TopicModel } from '../language/topicClassifier';
import type { TopicNetwork } from '../language/topicNetwork';
import { type AnsweringModel, AnsweringModelFile } from './answeringModel';
import { type BelongingModel, BelongingModelFile } from './belongingModel';
import { resolveModelsDir } from './dataDir';
import { type FacetModels, FacetModelsFile } from './facetModels';
import { type NameModel, NameModelFile } from './names/nameProbability';
import { ConfidenceModelFile, type ConfidenceModel } from './search/confidenceModel';
import type { SearchModels } from './search/finder';
import { readDiacriticRestorer } from './search/models/diacritics';
import { type EmbeddingModel, readEmbeddingModel } from './search/models/embeddings';
import { readJsonModel } from './search/models/modelFile';
import { readTopicModel } from './search/models/topicModel';
import { readTopicNetwork } from './search/models/topicNetworkFile';
import { RankingModelFile } from './search/rankingModel';
import { type ServiceModel, ServiceModelFile } from './services/probability';

/** Everything that was learned. It goes along with the knowledge; nothing else reads a model. */
export interface ModelBundle extends SearchModels {
  confidence: ConfidenceModel;
  /** Which questions on one procedure ask the same. */
  asked: EmbeddingModel;
  /** Which parts of a procedure a question asks for. */
  facets: FacetModels;
  /** Whether somebody is in danger, and in which. */
  danger: TopicNetwork;
  /** A question about the law in general, or a hostile prompt. */
  generalLaw: TopicModel;
  /** How likely a service is meant. */
  services: ServiceModel;
  /** Whether a message goes on with the procedure in hand, or which other it means. */
  belonging: BelongingModel;
  /** How likely a procedure is meant that is known by name only. */
  names: NameModel;
  /** Which sentence of a sheet answers a question. */
  answering: AnsweringModel;
}

export type ModelName = keyof ModelBundle;

/** The file of each model, inside the folder of models. */
export const modelFiles: Readonly<Record<ModelName, string>> = {
  diacritics: 'diacritic-bigrams.tsv',
  embeddings: 'ngram-embeddings.tsv',
  ranker: 'ranker.json',
  confidence: 'confidence.json',
  asked: 'asked-embeddings.tsv',
  facets: 'facets.json',
  danger: 'danger.tsv',
  generalLaw: 'general-law.tsv',
  services: 'services.json',
  belonging: 'belonging.json',
  names: 'names.json',
  answering: 'answering.json',
};

const readers: { [Name in ModelName]: (file: string) => ModelBundle[Name] } = {
  diacritics: readDiacriticRestorer,
  embeddings: readEmbeddingModel,
  ranker: (file) => readJsonModel(file, RankingModelFile),
  confidence: (file) => readJsonModel(file, ConfidenceModelFile),
  asked: readEmbeddingModel,
  facets: (file) => readJsonModel(file, FacetModelsFile),
  danger: readTopicNetwork,
  generalLaw: readTopicModel,
  services: (file) => readJsonModel(file, ServiceModelFile),
  belonging: (file) => readJsonModel(file, BelongingModelFile),
  names: (file) => readJsonModel(file, NameModelFile),
  answering: (file) => readJsonModel(file, AnsweringModelFile),
};

/**
 * Reads all models of a folder; a city may bring its own.
 * @throws ModelFileError naming file and place of what cannot be used
 */
export function loadModels(dir: string = resolveModelsDir()): ModelBundle {
  const names = Object.keys(readers) as ModelName[];
  return Object.fromEntries(names.map((name) => [name, loadModel(name, dir)])) as unknown as ModelBundle;
}

/** @throws ModelFileError naming file and place of what cannot be used */
export function loadModel<Name extends ModelName>(
  name: Name,
  dir: string = resolveModelsDir(),
): ModelBundle[Name] {
  return readers[name](join(dir, modelFiles[name]));
}

/** A digest of the models that the index is made with. */
export function searchModelsDigest(dir: string = resolveModelsDir()): string {
  const hash = createHash('sha256');
  for (const name of ['diacritics', 'embeddings'] as const)
    hash.update(readFileSync(join(dir, modelFiles[name])));
  return hash.digest('hex');
}

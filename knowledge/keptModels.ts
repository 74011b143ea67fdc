import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiacriticRestorer } from '../language/diacritics';
import { FeatureWeights } from '../language/featureWeights';
import type { IndexCache } from './cache/indexCache';
import { resolveModelsDir } from './dataDir';
import { loadModel, type ModelBundle, modelFiles, type ModelName } from './modelBundle';
import { EmbeddingModel } from './search/models/embeddings';
import type { WordClassifier } from './search/models/textClassifier';

/** The models that take long to read: texts of megabytes, of which arrays are made. */
const slow = ['diacritics', 'embeddings', 'asked', 'danger', 'generalLaw', 'facets', 'confidence'] as const;
type Slow = (typeof slow)[number];
const quick = (Object.keys(modelFiles) as ModelName[]).filter(
  (name) => !(slow as readonly string[]).includes(name),
);

/**
 * Reads all models of a folder, those that take long as they were kept.
 * @param cache where they are kept, under the content of their files
 * @throws ModelFileError naming file and place of what cannot be used
 */
export function keptModels(cache: IndexCache, dir: string = resolveModelsDir()): ModelBundle {
  const digests = slow.map((name) => digestOf(join(dir, modelFiles[name])));
  // What is wrong with a file is told by whoever reads it.
  const packed = digests.includes(null) ? pack(dir) : cache.get(digests, () => pack(dir));
  const others = Object.fromEntries(quick.map((name) => [name, loadModel(name, dir)]));
  return { ...(others as unknown as Omit<ModelBundle, Slow>), ...open(packed) };
}

/** Models as lists of numbers, and what little else there is. */
function pack(dir: string) {
  const read = <Name extends ModelName>(name: Name): ModelBundle[Name] => loadModel(name, dir);
  const { words, ...confidence } = read('confidence');
  return {
    diacritics: read('diacritics').packed,
    embeddings: read('embeddings').packed,
    asked: read('asked').packed,
    danger: packWeights(read('danger')),
    generalLaw: packWeights(read('generalLaw')),
    facets: packWeights(read('facets')),
    confidence: {
      ...confidence,
      words: { scope: packWeights(words.scope), broad: packWeights(words.broad) },
    },
  };
}

function open(packed: ReturnType<typeof pack>): Pick<ModelBundle, Slow> {
  const { words, ...confidence } = packed.confidence;
  const classifier: (own: typeof words.scope) => WordClassifier = openWeights;
  return {
    diacritics: new DiacriticRestorer(packed.diacritics),
    embeddings: new EmbeddingModel(packed.embeddings),
    asked: new EmbeddingModel(packed.asked),
    danger: openWeights(packed.danger),
    generalLaw: openWeights(packed.generalLaw),
    facets: openWeights(packed.facets),
    confidence: { ...confidence, words: { scope: classifier(words.scope), broad: classifier(words.broad) } },
  };
}

function packWeights<Model extends { weights: FeatureWeights }>({ weights, ...others }: Model) {
  return { ...others, weights: weights.packed };
}

function openWeights<Packed extends { weights: FeatureWeights['packed'] }>({ weights, ...others }: Packed) {
  return { ...others, weights: new FeatureWeights(weights) };
}

function digestOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}

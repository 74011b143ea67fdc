import { codeDigest } from './cache/codeDigest';
import { IndexCache } from './cache/indexCache';
import { readEverydayNames } from './everyday';
import { type CityWords, noCityWords, readCityWords, withCityPhrases, withCityVocabulary } from './cityWords';
import { buildKnowledge, type KnowledgeSnapshot, type Knowledge } from './knowledge';
import { keptModels } from './keptModels';
import { loadModels, type ModelBundle, searchModelsDigest } from './modelBundle';
import { type Overlays, readOverlays } from './overlays';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** What knowledge is built with beside its records: read once a process. */
export interface KnowledgeParts {
  vocabulary: Vocabulary;
  everyday: ReadonlyMap<string, string[]>;
  models: ModelBundle;
  overlays: Overlays;
  /** Where indexes are kept. */
  cache?: IndexCache;
}

export interface PartsOptions {
  /** Folder of what was learned; the shipped one unless told. */
  modelsDir?: string | undefined;
  /** Folder of the city's own phrases and words; none unless told. */
  wordsDir?: string | undefined;
  /** Hears of each of its lines that cannot be used. */
  onProblem?: (problem: string) => void;
  /** Folder of indexes that were made before; they are made each time unless told. */
  cacheDir?: string | undefined;
  /** Hears of kept indexes that cannot be used, or kept. */
  onCacheProblem?: (problem: string) => void;
}

/**
 * @throws ZodError, ModelFileError or Error when vocabulary, models or data do not fit their schemas
 */
export async function readKnowledgeParts({
  modelsDir,
  wordsDir,
  onProblem = () => undefined,
  cacheDir,
  onCacheProblem,
}: PartsOptions = {}): Promise<KnowledgeParts> {
  const own: CityWords = wordsDir === undefined ? noCityWords : await readCityWords(wordsDir);
  for (const problem of own.problems) onProblem(problem);
  const code = cacheDir === undefined ? '' : codeDigest();
  const cacheOf = (folder: string, basis: string, ending: '.index' | '.models'): IndexCache =>
    new IndexCache({ folder, basis, ending, onProblem: onCacheProblem });
  return {
    vocabulary: withCityVocabulary(readVocabulary(), own),
    everyday: withCityPhrases(await readEverydayNames(), own),
    models:
      cacheDir === undefined
        ? loadModels(modelsDir)
        : keptModels(cacheOf(cacheDir, code, '.models'), modelsDir),
    overlays: await readOverlays(),
    ...(cacheDir !== undefined && {
      cache: cacheOf(cacheDir, `${code} ${searchModelsDigest(modelsDir)}`, '.index'),
    }),
  };
}

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeProvider {
  private knowledge: Knowledge;

  constructor(
    private readonly parts: KnowledgeParts,
    holdings: KnowledgeSnapshot,
  ) {
    this.knowledge = this.build(holdings);
  }

  /** @throws as `readKnowledgeParts` */
  static async open(holdings: KnowledgeSnapshot, options: PartsOptions = {}): Promise<KnowledgeProvider> {
    return new KnowledgeProvider(await readKnowledgeParts(options), holdings);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  replace(holdings: KnowledgeSnapshot): Knowledge {
    this.knowledge = this.build(holdings);
    return this.knowledge;
  }

  private build(holdings: KnowledgeSnapshot): Knowledge {
    const { vocabulary, everyday, models, overlays, cache } = this.parts;
    return buildKnowledge(holdings, vocabulary, everyday, models, overlays, cache);
  }
}

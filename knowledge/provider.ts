import { readEverydayNames } from './everyday';
import { buildKnowledge, type KnowledgeSnapshot, type Knowledge } from './knowledge';
import { loadModels, type ModelBundle } from './modelBundle';
import { type Overlays, readOverlays } from './overlays';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** What knowledge is built with beside its records: read once a process. */
export interface KnowledgeParts {
  vocabulary: Vocabulary;
  everyday: ReadonlyMap<string, string[]>;
  models: ModelBundle;
  overlays: Overlays;
}

/**
 * @param options.modelsDir folder of what was learned; the shipped one unless told
 * @throws ZodError, ModelFileError or Error when vocabulary, models or data do not fit their schemas
 */
export async function readKnowledgeParts({
  modelsDir,
}: { modelsDir?: string | undefined } = {}): Promise<KnowledgeParts> {
  return {
    vocabulary: readVocabulary(),
    everyday: await readEverydayNames(),
    models: loadModels(modelsDir),
    overlays: await readOverlays(),
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
  static async open(
    holdings: KnowledgeSnapshot,
    options: { modelsDir?: string | undefined } = {},
  ): Promise<KnowledgeProvider> {
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
    const { vocabulary, everyday, models, overlays } = this.parts;
    return buildKnowledge(holdings, vocabulary, everyday, models, overlays);
  }
}

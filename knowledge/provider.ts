import { readEverydayNames } from './everyday';
import { buildKnowledge, type KnowledgeSnapshot, type Knowledge } from './knowledge';
import { loadModels, type ModelBundle } from './modelBundle';
import { type Overlays, readOverlays } from './overlays';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeProvider {
  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly everyday: ReadonlyMap<string, string[]>,
    private readonly models: ModelBundle,
    private readonly overlays: Overlays,
    private knowledge: Knowledge,
  ) {}

  /**
   * @param options.modelsDir folder of what was learned; the shipped one unless told
   * @throws ZodError, ModelFileError or Error when vocabulary, models or data do not fit their schemas
   */
  static async open(
    holdings: KnowledgeSnapshot,
    { modelsDir }: { modelsDir?: string | undefined } = {},
  ): Promise<KnowledgeProvider> {
    const vocabulary = readVocabulary();
    const everyday = await readEverydayNames();
    const models = loadModels(modelsDir);
    const overlays = await readOverlays();
    const knowledge = buildKnowledge(holdings, vocabulary, everyday, models, overlays);
    return new KnowledgeProvider(vocabulary, everyday, models, overlays, knowledge);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  replace(holdings: KnowledgeSnapshot): Knowledge {
    const { vocabulary, everyday, models, overlays } = this;
    this.knowledge = buildKnowledge(holdings, vocabulary, everyday, models, overlays);
    return this.knowledge;
  }
}

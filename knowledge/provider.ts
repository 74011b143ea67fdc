import type { DiacriticRestorer } from '../language/diacritics';
import { readEverydayNames } from './everyday';
import { buildKnowledge, type KnowledgeSnapshot, type Knowledge } from './knowledge';
import { type EmbeddingModel, readEmbeddingModel } from './search/models/embeddings';
import { type Overlays, readOverlays } from './overlays';
import { readDiacriticRestorer } from './search/models/diacritics';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeProvider {
  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly everyday: ReadonlyMap<string, string[]>,
    private readonly space: EmbeddingModel,
    private readonly marks: DiacriticRestorer,
    private readonly overlays: Overlays,
    private knowledge: Knowledge,
  ) {}

  /** @throws ZodError or Error when the shipped vocabulary does not fit its schema */
  static async open(holdings: KnowledgeSnapshot): Promise<KnowledgeProvider> {
    const vocabulary = readVocabulary();
    const everyday = await readEverydayNames();
    const [space, marks] = [readEmbeddingModel(), readDiacriticRestorer()];
    const overlays = await readOverlays();
    const knowledge = buildKnowledge(holdings, vocabulary, everyday, space, marks, overlays);
    return new KnowledgeProvider(vocabulary, everyday, space, marks, overlays, knowledge);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  replace(holdings: KnowledgeSnapshot): Knowledge {
    const { vocabulary, everyday, space, marks, overlays } = this;
    this.knowledge = buildKnowledge(holdings, vocabulary, everyday, space, marks, overlays);
    return this.knowledge;
  }
}

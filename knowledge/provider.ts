import type { Marks } from '../language/diacritics';
import { readEverydayNames } from './everyday';
import { buildKnowledge, type Holdings, type Knowledge } from './knowledge';
import { type MeaningSpace, readMeaningSpace } from './search/models/embeddings';
import { type Overlays, readOverlays } from './overlays';
import { readMarks } from './search/models/diacritics';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeKeeper {
  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly everyday: ReadonlyMap<string, string[]>,
    private readonly space: MeaningSpace,
    private readonly marks: Marks,
    private readonly overlays: Overlays,
    private knowledge: Knowledge,
  ) {}

  /** @throws ZodError or Error when the shipped vocabulary does not fit its schema */
  static async open(holdings: Holdings): Promise<KnowledgeKeeper> {
    const vocabulary = readVocabulary();
    const everyday = await readEverydayNames();
    const [space, marks] = [readMeaningSpace(), readMarks()];
    const overlays = await readOverlays();
    const knowledge = buildKnowledge(holdings, vocabulary, everyday, space, marks, overlays);
    return new KnowledgeKeeper(vocabulary, everyday, space, marks, overlays, knowledge);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  take(holdings: Holdings): Knowledge {
    const { vocabulary, everyday, space, marks, overlays } = this;
    this.knowledge = buildKnowledge(holdings, vocabulary, everyday, space, marks, overlays);
    return this.knowledge;
  }
}

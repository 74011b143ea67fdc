import { readEverydayNames } from './everyday';
import { buildKnowledge, type Holdings, type Knowledge } from './knowledge';
import { type MeaningSpace, readMeaningSpace } from './search/meaning';
import { readVocabulary, type Vocabulary } from './vocabulary';

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeKeeper {
  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly everyday: ReadonlyMap<string, string[]>,
    private readonly space: MeaningSpace,
    private knowledge: Knowledge,
  ) {}

  /** @throws ZodError or Error when the shipped vocabulary does not fit its schema */
  static async open(holdings: Holdings): Promise<KnowledgeKeeper> {
    const vocabulary = readVocabulary();
    const everyday = await readEverydayNames();
    const space = readMeaningSpace();
    return new KnowledgeKeeper(
      vocabulary,
      everyday,
      space,
      buildKnowledge(holdings, vocabulary, everyday, space),
    );
  }

  current(): Knowledge {
    return this.knowledge;
  }

  take(holdings: Holdings): Knowledge {
    this.knowledge = buildKnowledge(holdings, this.vocabulary, this.everyday, this.space);
    return this.knowledge;
  }
}

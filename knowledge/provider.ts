import type { Marks } from '../language/diacritics';
import { readEverydayNames } from './everyday';
import { buildKnowledge, type Holdings, type Knowledge } from './knowledge';
import { type MeaningSpace, readMeaningSpace } from './search/models/embeddings';
import { readMarks } from './search/models/diacritics';
import { readVocabulary, type Vocabulary } from './schema/vocabulary';

/** Holds the knowledge of the moment. A new release is made ready beside the old one and takes its place at once. */
export class KnowledgeKeeper {
  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly everyday: ReadonlyMap<string, string[]>,
    private readonly space: MeaningSpace,
    private readonly marks: Marks,
    private knowledge: Knowledge,
  ) {}

  /** @throws ZodError or Error when the shipped vocabulary does not fit its schema */
  static async open(holdings: Holdings): Promise<KnowledgeKeeper> {
    const vocabulary = readVocabulary();
    const everyday = await readEverydayNames();
    const [space, marks] = [readMeaningSpace(), readMarks()];
    const knowledge = buildKnowledge(holdings, vocabulary, everyday, space, marks);
    return new KnowledgeKeeper(vocabulary, everyday, space, marks, knowledge);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  take(holdings: Holdings): Knowledge {
    this.knowledge = buildKnowledge(holdings, this.vocabulary, this.everyday, this.space, this.marks);
    return this.knowledge;
  }
}

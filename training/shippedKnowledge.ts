import { readEverydayNames } from '../knowledge/everyday';
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge';
import type { EmbeddingModel } from '../knowledge/search/models/embeddings';
import { readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/schema/vocabulary';

/** The procedures that ship, for learning: neither offices nor facts. */
export async function shippedKnowledge(space?: EmbeddingModel): Promise<Knowledge> {
  return buildKnowledge(
    { release: 'shipped', procedures: await readShippedProcedures(), offices: [], facts: [] },
    readVocabulary(),
    await readEverydayNames(),
    space,
  );
}

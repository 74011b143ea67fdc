import { readEverydayNames } from '../knowledge/everyday';
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge';
import { loadModels, type ModelBundle } from '../knowledge/modelBundle';
import { readOverlays } from '../knowledge/overlays';
import { noRecords } from '../knowledge/schema/records';
import { readShippedProcedures } from '../knowledge/shipped';
import { readVocabulary } from '../knowledge/schema/vocabulary';

/** The procedures that ship, for learning: neither offices nor facts. */
export async function shippedKnowledge(models: Partial<ModelBundle> = {}): Promise<Knowledge> {
  return buildKnowledge(
    { release: 'shipped', ...noRecords(), procedures: await readShippedProcedures() },
    readVocabulary(),
    await readEverydayNames(),
    { ...loadModels(), ...models },
    await readOverlays(),
  );
}

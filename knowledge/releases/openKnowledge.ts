import type { Storage } from '../../storage/collection';
import type { KnowledgeSnapshot } from '../knowledge';
import { SHIPPED_DATA_DIR } from '../shipped';
import { IncompleteReleaseError, loadKnowledge } from './load';
import { recoverCurrent, type Repair, repairRelease } from './repair';
import { seedShipped } from './seed';

/** The knowledge as a bot begins with it, and what was done for it. */
export interface OpenedKnowledge {
  knowledge: KnowledgeSnapshot;
  /** The release in which what ships was put in, where it was not there. */
  seeded: string | undefined;
  /** What was lost from the storage. */
  repairs: Repair[];
}

/**
 * The knowledge that counts, for a bot that starts: what ships with this version is seen to, and what was lost from the
 * storage is put back as far as what ships reaches. A bot that answers from that is better than none.
 * @param folder the shipped data, `knowledge/data` unless told
 */
export async function openKnowledge(
  storage: Storage,
  now: number,
  folder: string = SHIPPED_DATA_DIR,
): Promise<OpenedKnowledge> {
  const open = async () => {
    const seeded = await seedShipped(storage, now, folder);
    return { seeded, knowledge: await loadKnowledge(storage) };
  };
  const recovered = await recoverCurrent(storage);
  const repairs = recovered ? [recovered] : [];
  try {
    return { ...(await open()), repairs };
  } catch (error) {
    if (!(error instanceof IncompleteReleaseError)) throw error;
    const repaired = await repairRelease(storage, now, folder);
    return { ...(await open()), repairs: repaired ? [...repairs, repaired] : repairs };
  }
}

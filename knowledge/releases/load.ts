import type { Storage } from '../../storage/collection';
import type { KnowledgeSnapshot } from '../knowledge';
import { type Kind, keyOf, kinds, type RecordOf } from '../schema/records';
import {
  type CurrentRelease,
  fromDocument,
  type StoredRecord,
  readCurrent,
  recordsOf,
  type ReleaseRecords,
} from './releaseRecords';
import { AppError } from '../../errors/appError';

/** Nothing has been put into the storage yet. */
export class NoKnowledgeError extends AppError {
  override readonly name = 'NoKnowledgeError';
  readonly code = 'NO_KNOWLEDGE';
}

const MAX_LOAD_ATTEMPTS = 5;

/** The knowledge that counts now, each kind by its key. @throws NoKnowledgeError before the first release */
export async function loadKnowledge(storage: Storage): Promise<KnowledgeSnapshot> {
  const { current, stock } = await loadReleaseRecords(storage);
  return {
    release: current.release,
    procedures: stock.procedures.map(({ record }) => record),
    offices: stock.offices.map(({ record }) => record),
    facts: stock.facts.map(({ record }) => record),
  };
}

/**
 * As `loadKnowledge`, with where each record came from. A release that is removed while it is being read (two newer ones
 * came in the meantime) shows in the counts and is read again.
 * @throws NoKnowledgeError before the first release
 */
export async function loadReleaseRecords(
  storage: Storage,
): Promise<{ current: CurrentRelease; stock: ReleaseRecords }> {
  for (let attempt = 0; attempt < MAX_LOAD_ATTEMPTS; attempt++) {
    const current = await readCurrent(storage);
    if (!current)
      throw new NoKnowledgeError('The storage holds no knowledge yet: start the bot once, or import a file.');
    const stock: ReleaseRecords = {
      procedures: await readKind(storage, 'procedures', current.release),
      offices: await readKind(storage, 'offices', current.release),
      facts: await readKind(storage, 'facts', current.release),
    };
    if (kinds.every((kind) => stock[kind].length === current.counts[kind])) return { current, stock };
  }
  throw new Error(
    'The knowledge in the storage is incomplete: fewer records than its release says. Import the files again, or empty the collections procedures, offices, facts and knowledge and start the bot.',
  );
}

async function readKind<K extends Kind>(
  storage: Storage,
  kind: K,
  release: string,
): Promise<StoredRecord<RecordOf[K]>[]> {
  const documents = await (await recordsOf(storage, kind)).find({ release });
  return documents
    .map((document) => fromDocument<K>(document))
    .sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}

import type { Collection, Document, Storage } from '../../storage/collection';
import type { Kind, RecordOf } from '../schema/records';
import { byKey, noStock, type Origin, type ReleaseRecords, type StoredRecord } from './releaseRecords';

/**
 * Releases as versions without manifests left them: every record once more for each release, under "RELEASE/KEY" in a
 * collection a kind. They are read until the next release takes their place.
 */
const oldKinds = ['procedures', 'offices', 'facts'] as const;
type RecordDocument = Document & { release: string; origin: Origin } & Record<string, unknown>;

function collectionOf(storage: Storage, kind: Kind): Promise<Collection<RecordDocument>> {
  return storage.collection<RecordDocument>({ name: kind, indexes: [{ fields: ['release'] }] });
}

export async function readWithoutManifest(storage: Storage, release: string): Promise<ReleaseRecords> {
  return {
    ...noStock(),
    procedures: await readKind(storage, 'procedures', release),
    offices: await readKind(storage, 'offices', release),
    facts: await readKind(storage, 'facts', release),
  };
}

/** Removes what is older than the release id `settled`. */
export async function removeWithoutManifest(storage: Storage, settled: string): Promise<void> {
  for (const kind of oldKinds)
    await (await collectionOf(storage, kind)).remove({ release: { $lt: settled } });
}

async function readKind<K extends Kind>(
  storage: Storage,
  kind: K,
  release: string,
): Promise<StoredRecord<RecordOf[K]>[]> {
  const documents = await (await collectionOf(storage, kind)).find({ release });
  return byKey(
    documents.map(({ _id, release: _release, origin, ...record }) => ({
      origin,
      record: record as unknown as RecordOf[K],
    })),
  );
}

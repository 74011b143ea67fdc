import { createHash } from 'node:crypto';
import type { Collection, Document, Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';
import type { Kind, RecordOf } from '../schema/records';

type AnyRecord = RecordOf[Kind];

/** One record under the digest of what it says: releases that hold the same record share it. */
export interface Content extends Document {
  record: AnyRecord;
  /** When a release last put it here, in milliseconds since 1970; what is young is not removed. */
  at: number;
}

const DIGEST_CHARACTERS = 24;
const BATCH_SIZE = 1_000;

export function contentsOf(storage: Storage): Promise<Collection<Content>> {
  return storage.collection<Content>({ name: 'records', readById: true });
}

export function digestOf(record: AnyRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, DIGEST_CHARACTERS);
}

/** Sees to it that all of these are kept. What is there already is only marked as used now. */
export async function putContents(
  storage: Storage,
  records: Iterable<readonly [digest: string, record: AnyRecord]>,
  at: number,
): Promise<void> {
  const contents = await contentsOf(storage);
  const put = async (_id: string, record: AnyRecord): Promise<void> => {
    if ((await contents.update({ _id }, { $set: { at } })) !== null) return;
    await contents.insert({ _id, record, at }).catch(async (error: unknown) => {
      if (!(error instanceof DuplicateKeyError)) throw error;
      await contents.update({ _id }, { $set: { at } });
    });
  };
  for (const batch of batches(records)) {
    const held = await contents.find({ _id: { $in: batch.map(([digest]) => digest) } });
    const known = new Set(held.map(({ _id }) => _id));
    const fresh = batch.filter(([digest]) => !known.has(digest));
    try {
      await contents.insertMany(fresh.map(([_id, record]) => ({ _id, record, at })));
    } catch (error) {
      // Another process puts the same records: one by one then.
      if (!(error instanceof DuplicateKeyError)) throw error;
      for (const [digest, record] of fresh) await put(digest, record);
    }
    for (const [digest, record] of batch.filter(([digest]) => known.has(digest))) await put(digest, record);
  }
}

/** What is kept of these, by digest; what is missing is left out. */
export async function readContents(
  storage: Storage,
  digests: readonly string[],
): Promise<Map<string, AnyRecord>> {
  const contents = await contentsOf(storage);
  const found = new Map<string, AnyRecord>();
  for (const batch of batches([...new Set(digests)]))
    for (const { _id, record } of await contents.find({ _id: { $in: batch } })) found.set(_id, record);
  return found;
}

/** Removes those of these that no release has put here since `time`. */
export async function removeContents(
  storage: Storage,
  digests: readonly string[],
  time: number,
): Promise<void> {
  const contents = await contentsOf(storage);
  for (const batch of batches(digests)) await contents.remove({ _id: { $in: batch }, at: { $lt: time } });
}

function* batches<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    if (batch.push(one) < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

import { type Collection, MongoServerError } from 'mongodb';
import type { Index } from '../collection';
import type { Stored } from './collection';

/** IndexOptionsConflict, IndexKeySpecsConflict: there is one on these fields that was made otherwise. */
const MADE_OTHERWISE = new Set([85, 86]);

/** Sees to the indexes of a collection; one on the same fields with other properties is made anew. */
export async function ensureIndexes(collection: Collection<Stored>, indexes: Index[]): Promise<void> {
  for (const { fields, unique = false, sparse = false } of indexes) {
    const keys = Object.fromEntries(fields.map((field) => [field, 1 as const]));
    const properties = { ...(unique && { unique }), ...(sparse && { sparse }) };
    try {
      await collection.createIndex(keys, properties);
    } catch (error) {
      if (!(error instanceof MongoServerError) || !MADE_OTHERWISE.has(Number(error.code))) throw error;
      await collection.dropIndex(fields.map((field) => `${field}_1`).join('_'));
      await collection.createIndex(keys, properties);
    }
  }
}

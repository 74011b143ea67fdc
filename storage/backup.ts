import type { Document, Storage } from './collection';

/** What is kept in some collections, whole: plain JSON, the same on either engine. */
export type Backup = { collection: string; documents: Document[] }[];

/** Reads collections as they are. Who writes meanwhile may be in it or not. */
export async function readBackup(storage: Storage, names: readonly string[]): Promise<Backup> {
  const backup: Backup = [];
  for (const name of names)
    backup.push({ collection: name, documents: await (await storage.collection({ name })).find({}) });
  return backup;
}

/** Puts collections back in the place of what is there, in the order of the backup. */
export async function writeBackup(storage: Storage, backup: Backup): Promise<void> {
  for (const { collection, documents } of backup) {
    const held = await storage.collection({ name: collection });
    await held.remove({});
    await held.insertMany(documents);
  }
}

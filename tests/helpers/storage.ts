import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Storage } from '../../storage/collection';
import { openStorage, type StorageOptions } from '../../storage/open';

/** A place of its own to keep things in; `dispose` removes it with all that is there. Close storages before. */
export interface TemporaryPlace extends StorageOptions {
  dispose(): Promise<void>;
}

/** An embedded storage in a folder of its own, which `dispose` closes and removes. */
export async function temporaryStorage(): Promise<{
  storage: Storage;
  dataDir: string;
  dispose: () => Promise<void>;
}> {
  const place = await temporaryFolder();
  const storage = await openStorage(place);
  return {
    storage,
    dataDir: place.dataDir,
    async dispose() {
      await storage.close();
      await place.dispose();
    },
  };
}

/** A data folder of its own. */
export async function temporaryFolder(): Promise<TemporaryPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storage-'));
  return { dataDir, dispose: () => rm(dataDir, { recursive: true, force: true }) };
}

/** Whether there is a server to try MongoDB on; prints the reason where there is none. */
export function serverGiven(): boolean {
  if (process.env['MONGODB_URI']) return true;
  process.stderr.write('MongoDB tests are skipped: MONGODB_URI is not set.\n');
  return false;
}

/** A database of its own on the server of MONGODB_URI; null, with the reason printed, where that is not set. */
export async function temporaryDatabase(): Promise<TemporaryPlace | null> {
  const server = process.env['MONGODB_URI'];
  if (!serverGiven() || !server) return null;
  const mongodbUri = inDatabase(server, `test_${process.pid}_${randomUUID().slice(0, 8)}`);
  const folder = await temporaryFolder();
  return {
    mongodbUri,
    dataDir: folder.dataDir,
    async dispose() {
      const client = await MongoClient.connect(mongodbUri);
      await client.db().dropDatabase();
      await client.close();
      await folder.dispose();
    },
  };
}

/** The address with another database in its path; who may log in where stays as it was. */
function inDatabase(uri: string, name: string): string {
  const [, server = uri, path = '', options = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(uri) ?? [];
  const parameters = new URLSearchParams(options);
  if (!parameters.has('authSource')) parameters.set('authSource', path || 'admin');
  return `${server}/${name}?${parameters.toString()}`;
}

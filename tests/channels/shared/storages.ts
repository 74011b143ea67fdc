import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { Storage } from '../../../storage/collection';
import { openStorage } from '../../../storage/open';
import { temporaryStorage } from '../../helpers/storage';

export interface Temporary {
  storage: Storage;
  dispose(): Promise<void>;
}

const address = process.env['MONGODB_URI'];
if (!address)
  console.log('MongoDB: skipped, because MONGODB_URI names no server. The embedded engine is tested.');

/** A storage of its own on each engine that is there: the embedded one always, MongoDB where MONGODB_URI names one. */
export const engines: [string, () => Promise<Temporary>][] = [
  ['the embedded engine', temporaryStorage],
  ...(address ? [['MongoDB', () => temporaryDatabase(address)] as [string, () => Promise<Temporary>]] : []),
];

/**
 * A storage as processes see it that share it. The embedded engine belongs to one process alone, which may know by heart
 * what waits in it: several would deal with what another one has dealt with.
 */
export function shared(storage: Storage): Storage {
  return {
    engine: 'mongodb',
    collection: (spec) => storage.collection(spec),
    ping: () => storage.ping(),
    close: () => storage.close(),
  };
}

async function temporaryDatabase(uri: string): Promise<Temporary> {
  const url = new URL(uri);
  url.pathname = `/test_${randomUUID().slice(0, 8)}`;
  const storage = await openStorage({ mongodbUri: url.href, dataDir: '' });
  return {
    storage,
    async dispose() {
      await storage.close();
      const client = await MongoClient.connect(url.href);
      await client.db().dropDatabase();
      await client.close();
    },
  };
}

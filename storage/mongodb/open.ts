import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { Collection, CollectionSpec, Document, Storage } from '../collection';
import { StorageUnavailableError } from '../errors';
import { checkCollectionName } from '../queries/checks';
import { databaseOf, isAddress, optionsIn } from './address';
import { MongodbCollection, type Stored } from './collection';
import { translated, unavailable } from './failures';
import { ensureIndexes } from './indexes';

/** Milliseconds, but for the number of connections; what the address says comes first. */
const OPTIONS = {
  appName: 'chatbot1022',
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 5_000,
  maxPoolSize: 50,
} satisfies MongoClientOptions;

/**
 * Opens MongoDB (server 4.4 or newer; no transactions, change streams or TTL indexes are used). How safely a write is
 * kept when its promise resolves is the server's write concern (`w` in the address; `majority` since server 5).
 * @param uri its path names the database, `chatbot1022` by default
 * @throws StorageUnavailableError when it does not answer within about five seconds; the password is never shown
 */
export async function openMongodb(uri: string): Promise<Storage> {
  const client = await connected(uri);
  const database = client.db(databaseOf(uri));
  const open = new Map<string, Collection<Document>>();
  let closing: Promise<void> | undefined;

  const ping = async (): Promise<void> => {
    if (closing) throw new StorageUnavailableError('The storage is closed.');
    try {
      await database.command({ ping: 1 });
    } catch (error) {
      throw translated(error, uri);
    }
  };

  return {
    engine: 'mongodb',
    async collection<T extends Document>({ name, indexes = [] }: CollectionSpec): Promise<Collection<T>> {
      checkCollectionName(name);
      if (closing)
        throw new StorageUnavailableError(`The storage is closed; "${name}" cannot be opened any more.`);
      const stored = database.collection<Stored>(name);
      try {
        await ensureIndexes(stored, indexes);
      } catch (error) {
        throw translated(error, uri, name);
      }
      const collection = open.get(name) ?? new MongodbCollection<Document>(stored, uri);
      open.set(name, collection);
      return collection as unknown as Collection<T>;
    },
    ping,
    close: () => (closing ??= client.close()),
  };
}

async function connected(uri: string): Promise<MongoClient> {
  if (!isAddress(uri)) throw unreadable();
  const given = optionsIn(uri);
  const options = Object.fromEntries(
    Object.entries(OPTIONS).filter(([name]) => !given.has(name.toLowerCase())),
  );
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(uri, options);
    await client.connect();
    await client.db(databaseOf(uri)).command({ ping: 1 });
    return client;
  } catch (error) {
    if (!client) throw unreadable();
    await client.close();
    const failure = translated(error, uri);
    throw failure instanceof StorageUnavailableError ? failure : unavailable(error, uri);
  }
}

function unreadable(): Error {
  return new StorageUnavailableError(
    'MONGODB_URI cannot be read. Expected: mongodb://user:password@host:27017/database?options, with special ' +
      'characters in user and password percent-encoded ("@" as %40, "/" as %2F) and options that the driver knows.',
  );
}

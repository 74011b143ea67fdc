import { MongoClient, type MongoClientOptions } from 'mongodb';
import { StorageUnavailableError } from '../errors';
import { databaseOf, isAddress, optionsIn } from './address';
import { translated, unavailable } from './failures';

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
 * A client that has reached the server once.
 * @throws StorageUnavailableError when it does not answer within about five seconds; the password is never shown
 */
export async function connected(uri: string): Promise<MongoClient> {
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

import type { Collection, CollectionSpec, Document, Storage } from '../collection';
import { StorageUnavailableError } from '../errors';
import { checkCollectionName } from '../queries/checks';
import { MongodbCollection, type Stored } from './collection';
import { connected } from './connect';
import { ensureIndexes } from './indexes';
import { Link } from './link';

/**
 * Opens MongoDB (server 4.4 or newer; no transactions, change streams or TTL indexes are used). How safely a write is
 * kept when its promise resolves is the server's write concern (`w` in the address; `majority` since server 5).
 * @param uri its path names the database, `chatbot1022` by default
 * @throws StorageUnavailableError when it does not answer within about five seconds; the password is never shown
 */
export async function openMongodb(uri: string): Promise<Storage> {
  const link = await Link.open(uri, { connect: connected });
  const open = new Map<string, Collection<Document>>();

  return {
    engine: 'mongodb',
    async collection<T extends Document>({
      name,
      indexes = [],
      outOfLine,
    }: CollectionSpec): Promise<Collection<T>> {
      checkCollectionName(name);
      if (link.isClosed)
        throw new StorageUnavailableError(`The storage is closed; "${name}" cannot be opened any more.`);
      await link.run((database) => ensureIndexes(database.collection<Stored>(name), indexes), name);
      const collection = open.get(name) ?? new MongodbCollection<Document>(link, name, outOfLine);
      open.set(name, collection);
      return collection as unknown as Collection<T>;
    },
    async ping() {
      if (link.isClosed) throw new StorageUnavailableError('The storage is closed.');
      await link.run((database) => database.command({ ping: 1 }));
    },
    close: () => link.close(),
  };
}

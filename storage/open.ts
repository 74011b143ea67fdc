import type { Storage } from './collection';
import { openEmbedded } from './embedded/open';
import { openMongodb } from './mongodb/open';

/** Where things are kept. */
export interface StorageOptions {
  /** Address of a MongoDB server; without one, the embedded engine is used. */
  mongodbUri?: string | undefined;
  /** Folder of the embedded engine; made when missing. */
  dataDir: string;
}

/**
 * Opens the storage: MongoDB when an address is given, else the embedded engine.
 * @throws StorageUnavailableError when the server does not answer or the folder cannot be used
 * @throws DataFolderInUseError when another process has the folder open
 */
export function openStorage({ mongodbUri, dataDir }: StorageOptions): Promise<Storage> {
  return mongodbUri === undefined ? openEmbedded(dataDir) : openMongodb(mongodbUri);
}

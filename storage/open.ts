import type { Storage } from './collection';
import { openEmbedded } from './embedded/open';
import { openReadOnly } from './embedded/readOnly';
import { DataFolderInUseError } from './errors';
import type * as Mongodb from './mongodb/open';

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
export async function openStorage({ mongodbUri, dataDir }: StorageOptions): Promise<Storage> {
  if (mongodbUri === undefined) return openEmbedded(dataDir);
  // The driver takes time and memory, which who does not use it need not give.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when it is needed
  const { openMongodb } = require('./mongodb/open') as typeof Mongodb;
  return openMongodb(mongodbUri);
}

/**
 * As `openStorage`, for who changes nothing: where another process has the folder open, it is read beside that process.
 * @throws StorageUnavailableError when the server does not answer or the folder cannot be used
 */
export async function openToRead(options: StorageOptions): Promise<Storage> {
  try {
    return await openStorage(options);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return openReadOnly(options.dataDir);
  }
}

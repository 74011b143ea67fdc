/** Errors of the storage room. The message says what happened and what to do. */

/** An id or unique field is already taken. */
export class DuplicateKeyError extends Error {
  override readonly name = 'DuplicateKeyError';
  constructor(
    readonly collection: string,
    detail: string,
  ) {
    super(`A document with the same key is already in "${collection}": ${detail}`);
  }
}

/** The store does not answer. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}

/** Another process has the same data folder open. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
}

/** A filter, change or document uses something that the two engines do not share. The fault is in the program. */
export class StorageUsageError extends Error {
  override readonly name = 'StorageUsageError';
}

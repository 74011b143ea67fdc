import { AppError } from '../errors/appError';

/** Errors of the storage room. The message says what happened and what to do. */

/** An id or unique field is already taken. */
export class DuplicateKeyError extends AppError {
  override readonly name = 'DuplicateKeyError';
  readonly code = 'DUPLICATE_KEY';
  constructor(
    readonly collection: string,
    detail: string,
  ) {
    super(`A document with the same key is already in "${collection}": ${detail}`);
  }
}

/** The store does not answer. */
export class StorageUnavailableError extends AppError {
  override readonly name = 'StorageUnavailableError';
  readonly code = 'STORAGE_UNAVAILABLE';
}

/** Another process has the same data folder open. */
export class DataFolderInUseError extends AppError {
  override readonly name = 'DataFolderInUseError';
  readonly code = 'DATA_FOLDER_IN_USE';
}

/** A filter, change or document uses something that the two engines do not share. The fault is in the program. */
export class StorageUsageError extends AppError {
  override readonly name = 'StorageUsageError';
  readonly code = 'STORAGE_MISUSED';
}

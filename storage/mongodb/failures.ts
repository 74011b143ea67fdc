import { MongoDriverError, MongoError, MongoServerError } from 'mongodb';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../errors';
import { hostsOf, withoutPassword } from './address';

/** Error codes of the server (https://www.mongodb.com/docs/manual/reference/error-codes/). */
const DUPLICATE_KEY = 11000;
/** BadValue, TypeMismatch, PathNotViable, ConflictingUpdateOperators, ImmutableField: the change does not suit. */
const MISUSE = new Set([2, 14, 28, 40, 66]);
/** Unauthorized, AuthenticationFailed, AuthenticationFailed (Atlas). */
const REFUSED = new Set([13, 18, 8000]);

/** True for a clash of keys: with `upsert` also when two callers insert the same id at once. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** What a failure of the driver is called here, with advice and without the password. Others pass unchanged. */
export function translated(error: unknown, uri: string, collection = ''): unknown {
  if (!(error instanceof MongoError)) return error;
  const reason = withoutPassword(error.message, uri);
  if (isDuplicateKey(error)) return new DuplicateKeyError(collection, reason.slice(0, 300));
  if (error instanceof MongoServerError && MISUSE.has(Number(error.code)))
    return new StorageUsageError(`MongoDB refused a change to "${collection}": ${reason}`);
  if (error instanceof MongoServerError && REFUSED.has(Number(error.code)))
    return new StorageUnavailableError(
      `MongoDB at ${hostsOf(uri)} refused the login (${reason}). Check user, password and authSource in MONGODB_URI.`,
    );
  if (
    error instanceof MongoServerError ||
    error instanceof MongoDriverError ||
    error.name.startsWith('MongoNetwork')
  )
    return new StorageUnavailableError(
      `MongoDB at ${hostsOf(uri)} does not do its work (${error.name}: ${reason}). ` +
        `Check that it runs and can be reached from here, and MONGODB_URI.`,
    );
  return new StorageUnavailableError(`MongoDB at ${hostsOf(uri)}: ${reason}`);
}

import { MongoError, MongoServerError } from 'mongodb';
import { DuplicateKeyError, StorageUnavailableError, StorageUsageError } from '../errors';
import { hostsOf, withoutPassword } from './address';

/** Error codes of the server (https://www.mongodb.com/docs/manual/reference/error-codes/). */
const DUPLICATE_KEY = 11000;
/** BadValue, FailedToParse, TypeMismatch, PathNotViable, ConflictingUpdateOperators, ImmutableField: the change does not suit. */
const MISUSE = new Set([2, 9, 14, 28, 40, 66]);
/** Unauthorized, AuthenticationFailed, AuthenticationFailed (Atlas). */
const REFUSED = new Set([13, 18, 8000]);

/** Host unreachable, time is up, no primary at the moment, shutting down. */
const PASSING = new Set([6, 7, 50, 89, 91, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436]);

/** How DocumentDB, which keeps its indexes in PostgreSQL, reports a clash when it updates or makes an index. */
const EXCLUSION = /exclusion constraint/;

/** True for a clash of keys: with `upsert` also when two callers insert the same id at once. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && (error.code === DUPLICATE_KEY || EXCLUSION.test(error.message));
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
  if (error instanceof MongoServerError && !PASSING.has(Number(error.code))) return error;
  return unavailable(error, uri);
}

/** That the server does not answer, whatever the reason (also one from the name service or TLS). */
export function unavailable(error: unknown, uri: string): StorageUnavailableError {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return new StorageUnavailableError(
    `MongoDB at ${hostsOf(uri)} does not answer as it should (${name}: ${withoutPassword(message, uri)}). ` +
      `Check that it runs and can be reached from here, and MONGODB_URI.`,
  );
}

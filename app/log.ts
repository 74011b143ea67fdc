import pino, { type DestinationStream } from 'pino';
import type { Log } from '../bots/log';
import { StorageUnavailableError } from '../storage/errors';

/** The log of the process. A line that tells of a failure of the storage has `alert`: only staff can mend that. */
export function createLog(level: string, destination?: DestinationStream): Log & pino.Logger {
  const log = (line: Record<string, unknown>): Record<string, unknown> =>
    isStorageFailure(line['err']) ? { alert: true, ...line } : line;
  return pino({ level, formatters: { log } }, destination);
}

function isStorageFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof StorageUnavailableError || isStorageFailure(error.cause);
}

import { errorText } from '../errors/appError';

/** A command was called in a way that it does not understand; `message` tells how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command to its end. Exit status 0 when it went well, 1 when it failed, 2 when it was called wrongly; a
 * foreseen error is told in its own words, any other with its stack.
 */
export function runCommand(main: () => Promise<void> | void): void {
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      const isUsage = error instanceof UsageError || isParseArgsError(error);
      console.error(isUsage ? (error as Error).message : errorText(error));
      process.exit(isUsage ? 2 : 1);
    });
}

/** `parseArgs` names the option that it does not know. */
function isParseArgsError(error: unknown): boolean {
  return error instanceof TypeError && /^ERR_PARSE_ARGS_/.test((error as NodeJS.ErrnoException).code ?? '');
}

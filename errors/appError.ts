/**
 * An error that the program foresees. Its message says what happened and what to do; no stack is needed to act on it.
 * `docs/errors.md` lists every code.
 */
export abstract class AppError extends Error {
  /** Stable, in capitals: what logs and documents call it. */
  abstract readonly code: string;
}

/** What the terminal shows of an error: the message of a foreseen one, the stack of any other. */
export function errorText(error: unknown): string {
  if (error instanceof AppError) return `${error.message} (${error.code})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What an error says, and nothing of where it comes from. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

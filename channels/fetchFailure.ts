/** Whether a failed request can have reached the other side. */
export type FetchFailure = 'not-sent' | 'connection-reset' | 'no-answer';

const NOT_SENT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const NO_ANSWER_CODES = new Set([
  'TimeoutError',
  'AbortError',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/**
 * How a `fetch` failed, and its code. `not-sent`: nobody was there. `cut`: the connection broke before any answer,
 * as idle connections and restarting servers do. `no-answer`: it was sent, and then there was silence.
 */
export function classifyFetchError(error: unknown): { how: FetchFailure; code: string } {
  const code = codeOf(error);
  if (NOT_SENT_CODES.has(code)) return { how: 'not-sent', code };
  return { how: NO_ANSWER_CODES.has(code) ? 'no-answer' : 'connection-reset', code };
}

/** The innermost code or name; messages are left alone: they may hold an address with a token in it. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('cause' in error && typeof error.cause === 'object' && error.cause !== null) return codeOf(error.cause);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}

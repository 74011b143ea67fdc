import { classifyFetchError } from '../fetchFailure';
import { withTimeout } from '../requestTimeout';
import { exactJson } from './exactJson';
import { classifyError, type Failure } from './errors';

/** What became of a call. `unknown`: it may or may not have been taken. */
export type ZaloResponse =
  | { kind: 'ok'; data: Record<string, unknown> }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'unknown'; reason: string };

export interface ApiOptions {
  /** `https://openapi.zalo.me` */
  apiUrl: string;
  /** How long to wait for an answer, in milliseconds. */
  timeoutMs?: number;
}

/** After this long without an answer nobody knows whether a call was taken. */
const TIMEOUT_MS = 20_000;

/**
 * The Official Account API. It answers most failures with HTTP 200: only `error` 0 is success. A call that may have
 * been taken (no answer in time) is told apart from one that nobody took; there is no idempotency key.
 */
export class ZaloClient {
  constructor(private readonly options: ApiOptions) {}

  post(path: string, token: string, body: unknown): Promise<ZaloResponse> {
    const headers = { access_token: token, 'content-type': 'application/json' };
    return this.call(path, { headers, body: JSON.stringify(body) });
  }

  upload(path: string, token: string, file: File): Promise<ZaloResponse> {
    const body = new FormData();
    body.set('file', file);
    return this.call(path, { headers: { access_token: token }, body });
  }

  private async call(path: string, init: RequestInit): Promise<ZaloResponse> {
    const { apiUrl, timeoutMs = TIMEOUT_MS } = this.options;
    try {
      return await withTimeout(timeoutMs, async (signal) => {
        const response = await fetch(`${apiUrl.replace(/\/+$/, '')}${path}`, {
          method: 'POST',
          signal,
          ...init,
        });
        return answerOf(response.status, await textOf(response), response.headers.get('retry-after'));
      });
    } catch (error) {
      const { how, code } = classifyFetchError(error);
      if (how === 'no-answer') return { kind: 'unknown', reason: `Zalo did not answer in time (${code})` };
      return {
        kind: 'failed',
        failure: { category: 'transient', reason: `Zalo cannot be reached (${code})` },
      };
    }
  }
}

function answerOf(status: number, text: string | null, retryAfter: string | null): ZaloResponse {
  const body = text === null ? undefined : exactJson(text);
  const code = numberAt(body, 'error');
  if (status < 300 && code === 0) return { kind: 'ok', data: objectAt(body, 'data') };
  if (status < 300 && code === undefined)
    return { kind: 'unknown', reason: `Zalo's answer cannot be read (HTTP ${status})` };
  return { kind: 'failed', failure: classifyError(status, code === 0 ? undefined : code, retryAfter) };
}

/** The body of an answer whose status has come already; null when the rest is cut off. */
async function textOf(response: Response): Promise<string | null> {
  try {
    return await response.text();
  } catch {
    return null;
  }
}

function numberAt(body: unknown, name: string): number | undefined {
  const value = member(body, name);
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function objectAt(body: unknown, name: string): Record<string, unknown> {
  const value = member(body, name);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

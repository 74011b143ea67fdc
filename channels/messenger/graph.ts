import { createHmac } from 'node:crypto';
import { classifyFetchError } from '../fetchFailure';
import { withTimeout } from '../requestTimeout';

export interface GraphOptions {
  /** With the version: `https://graph.facebook.com/v26.0`. */
  apiUrl: string;
  pageId: string;
  pageToken: string;
  appSecret: string;
  timeoutMs?: number;
}

/** An answer of the Graph API, whatever its status, or how the request broke. */
export type GraphResponse =
  | {
      kind: 'answer';
      status: number;
      body: unknown;
      retryAfter: string | null;
      /** Something on the way answered in its place, such as the page of a captive proxy. */
      foreign?: boolean;
    }
  | ({ kind: 'broken' } & ReturnType<typeof classifyFetchError>);

/** After this long without an answer nobody knows whether the request was taken. */
const TIMEOUT_MS = 20_000;

/**
 * Calls below the page's node of the Graph API.
 * The token goes in the query, the documented place, so addresses must never be logged; with it goes the proof
 * that apps with "Require App Secret" need.
 */
export class GraphClient {
  private readonly page: string;
  private readonly query: string;

  constructor(private readonly options: GraphOptions) {
    const { apiUrl, appSecret, pageId, pageToken } = options;
    this.page = `${apiUrl.replace(/\/+$/, '')}/${pageId}`;
    const proof = createHmac('sha256', appSecret).update(pageToken).digest('hex');
    this.query = new URLSearchParams({ access_token: pageToken, appsecret_proof: proof }).toString();
  }

  post(path: string, body: unknown): Promise<GraphResponse> {
    return this.call('POST', path, {}, body);
  }

  get(path: string, query: Record<string, string>): Promise<GraphResponse> {
    return this.call('GET', path, query);
  }

  delete(path: string, body: unknown): Promise<GraphResponse> {
    return this.call('DELETE', path, {}, body);
  }

  private async call(
    method: string,
    path: string,
    query: Record<string, string>,
    body?: unknown,
  ): Promise<GraphResponse> {
    const { timeoutMs = TIMEOUT_MS } = this.options;
    const more = new URLSearchParams(query).toString();
    const address = `${this.page}/${path}?${[more, this.query].filter(Boolean).join('&')}`;
    const content = body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    try {
      return await withTimeout(timeoutMs, async (signal) =>
        answerOf(await fetch(address, { method, signal, ...content })),
      );
    } catch (error) {
      return { kind: 'broken', ...classifyFetchError(error) };
    }
  }
}

async function answerOf(response: Response): Promise<GraphResponse> {
  const { headers, status } = response;
  const type = headers.get('content-type');
  const foreign = type !== null && !/json|javascript/i.test(type);
  return {
    kind: 'answer',
    status,
    body: await bodyOf(response),
    retryAfter: headers.get('retry-after'),
    ...(foreign && { foreign }),
  };
}

/** The JSON of an answer. The status alone tells whether the request was taken, so a body cut off is no failure. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

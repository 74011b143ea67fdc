import { setMaxListeners } from 'node:events';
import { Agent, request } from 'node:http';

/** What came back: the status, 0 where nothing did; the body as JSON where it is some. */
export interface Got {
  status: number;
  body: Record<string, unknown>;
}

/** All that an abuser sends comes from this address. */
const ADDRESS = '198.51.100.7';

/** Calls of somebody who keeps many connections open and waits for nobody. */
export class AbusiveClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 200 });

  constructor(
    readonly url: string,
    private readonly signal: AbortSignal,
  ) {
    // One for each call under way.
    setMaxListeners(0, signal);
  }

  async call(method: 'GET' | 'POST', path: string, token?: string, body?: object): Promise<Got> {
    const headers = {
      'x-forwarded-for': ADDRESS,
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    return new Promise((resolve) => {
      const nothing = (): void => resolve({ status: 0, body: {} });
      const asked = request(
        `${this.url}${path}`,
        { method, headers, agent: this.agent, signal: this.signal },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', nothing);
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(chunks) }));
        },
      );
      asked.on('error', nothing);
      asked.end(body && JSON.stringify(body));
    });
  }

  /** Bytes of a request whose answer is never read. */
  bytesOf(path: string, token: string): string {
    return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${ADDRESS}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  }

  /** A new conversation; null where none is given. */
  async conversation(): Promise<{ path: string; token: string } | null> {
    const { body: given } = await this.call('POST', '/v3/directline/tokens/generate', undefined, {});
    if (typeof given.token !== 'string') return null;
    const { body } = await this.call('POST', '/v3/directline/conversations', given.token, {});
    if (typeof body.conversationId !== 'string' || typeof body.token !== 'string') return null;
    return { path: `/v3/directline/conversations/${body.conversationId}/activities`, token: body.token };
  }

  close(): void {
    this.agent.destroy();
  }
}

function parsed(chunks: Buffer[]): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

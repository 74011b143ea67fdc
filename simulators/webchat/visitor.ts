import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';

interface Opened {
  conversationId: string;
  token: string;
  streamUrl: string;
}

interface Frame {
  activities?: { id: string; type: string; from?: { role?: string } }[];
}

/** Longer than any answer takes. */
const PATIENCE_MS = 60_000;

/** Somebody in the web chat, from an address of their own, with the stream open. */
export class Visitor {
  /** The place of the bot's latest message in the conversation. Ids are in its order. */
  private latest = '';
  private heard = new EventEmitter();

  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly opened: Opened,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => {
      const text = (data as Buffer).toString();
      const { activities = [] } = text === '' ? {} : (JSON.parse(text) as Frame);
      for (const { id, type, from } of activities)
        if (type === 'message' && from?.role === 'bot') this.latest = id;
      this.heard.emit('message');
    });
  }

  /** Begins a conversation; the bot has greeted when it resolves. @param address what a trusted proxy tells as the visitor's address */
  static async open(url: string, address: string): Promise<Visitor> {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const { token } = (await posted(url, '/tokens/generate', headers, {})) as { token: string };
    const authorized = { ...headers, authorization: `Bearer ${token}` };
    const opened = (await posted(url, '/conversations', authorized, { user: {} })) as Opened;
    const socket = new WebSocket(opened.streamUrl, { headers: { 'x-forwarded-for': address } });
    const own = { ...authorized, authorization: `Bearer ${opened.token}` };
    const visitor = new Visitor(url, own, opened, socket);
    await once(socket, 'open');
    await visitor.messageAfter('');
    return visitor;
  }

  /** Says something and waits for the answer. Returns how long that took, in milliseconds. @throws when refused */
  async ask(text: string): Promise<number> {
    const began = performance.now();
    const path = `/conversations/${this.opened.conversationId}/activities`;
    const { id } = (await posted(this.url, path, this.headers, { type: 'message', text })) as { id: string };
    await this.messageAfter(id);
    return performance.now() - began;
  }

  private async messageAfter(id: string): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    while (this.latest <= id) await once(this.heard, 'message', { signal });
  }

  close(): void {
    this.socket.close();
  }
}

async function posted(
  url: string,
  path: string,
  headers: Record<string, string>,
  body: object,
): Promise<unknown> {
  const response = await fetch(`${url}/v3/directline${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

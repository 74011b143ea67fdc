import { createHmac } from 'node:crypto';
import type { Element } from './events';

export interface WebhookOptions {
  /** The bot's address: `http://127.0.0.1:3978`. */
  botUrl: string;
  pageId: string;
  appSecret: string;
}

export interface Delivery {
  /** Send the call this many times at once. */
  copies?: number;
  /** Send again this often, while the bot does not answer 200. */
  retries?: number;
  standby?: boolean;
}

/** JSON as Meta writes it: every letter beyond ASCII as `\uXXXX` in lower case, slashes escaped. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}

export function sign(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** Meta's side of the webhook. */
export class WebhookStandIn {
  constructor(private readonly options: WebhookOptions) {}

  /** Asks for verification as the console does. */
  async verify(verifyToken: string, challenge: string): Promise<{ status: number; text: string }> {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': verifyToken,
      'hub.challenge': challenge,
    });
    const response = await fetch(`${this.address()}?${query.toString()}`);
    return { status: response.status, text: await response.text() };
  }

  /** Delivers elements in one call; returns the status of the last attempt. */
  async deliver(elements: Element[], { copies = 1, retries = 0, standby }: Delivery = {}): Promise<number> {
    const entry = {
      id: this.options.pageId,
      time: Date.now(),
      [standby ? 'standby' : 'messaging']: elements,
    };
    const body = metaJson({ object: 'page', entry: [entry] });
    const statuses = await Promise.all(
      Array.from({ length: copies }, () => this.post(body, sign(body, this.options.appSecret), retries)),
    );
    return statuses.at(-1) ?? 0;
  }

  /** Posts bytes with any signature, again while it fails. */
  async post(body: string, signature: string | undefined, retries = 0): Promise<number> {
    for (let attempt = 0; ; attempt += 1) {
      const status = await this.once(body, signature);
      if (status === 200 || attempt >= retries) return status;
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  private async once(body: string, signature: string | undefined): Promise<number> {
    const headers = {
      'content-type': 'application/json',
      ...(signature && { 'x-hub-signature-256': signature }),
    };
    try {
      const response = await fetch(this.address(), {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(5_000),
      });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  }

  private address(): string {
    return `${this.options.botUrl}/webhooks/messenger`;
  }
}

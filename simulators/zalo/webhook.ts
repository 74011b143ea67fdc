import { createHash } from 'node:crypto';
import type { Event } from './events';

export interface WebhookOptions {
  /** The bot's address: `http://127.0.0.1:3978`. */
  botUrl: string;
  appId: string;
  oaSecret: string;
}

export interface Delivery {
  /** Send the call this many times at once. */
  copies?: number;
  /** Send again this often, while the bot does not answer 200 in time. */
  retries?: number;
}

/** Zalo gives up on an answer after this. */
const PATIENCE_MS = 2_000;

/** The header's value for these bytes and the time in them. */
export function sign(
  body: string,
  timestamp: string,
  { appId, oaSecret }: Omit<WebhookOptions, 'botUrl'>,
): string {
  return `mac=${createHash('sha256').update(`${appId}${body}${timestamp}${oaSecret}`, 'utf8').digest('hex')}`;
}

/** Zalo's side of the webhook. */
export class WebhookStandIn {
  constructor(private readonly options: WebhookOptions) {}

  /** Delivers an event; returns the status of the last attempt, 0 for no answer. */
  async deliver(event: Event, { copies = 1, retries = 0 }: Delivery = {}): Promise<number> {
    const body = JSON.stringify(event);
    const signature = sign(body, String(event.timestamp), this.options);
    const statuses = await Promise.all(
      Array.from({ length: copies }, () => this.post(body, signature, retries)),
    );
    return statuses.at(-1) ?? 0;
  }

  /** Posts bytes with any signature, again while it fails. */
  async post(body: string, signature: string | undefined, retries = 0): Promise<number> {
    for (let attempt = 0; ; attempt += 1) {
      const status = await this.once(body, signature, attempt);
      if (status === 200 || attempt >= retries) return status;
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  private async once(body: string, signature: string | undefined, attempt: number): Promise<number> {
    const headers = {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'x-zevent-signature': signature }),
      ...(attempt > 0 && { num_retry: String(attempt) }),
    };
    try {
      const response = await fetch(`${this.options.botUrl}/webhooks/zalo`, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  }
}

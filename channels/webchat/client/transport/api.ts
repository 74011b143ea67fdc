import type { Environment, HttpAnswer } from './environment';
import { times } from './times';
import { type Activity, type ActivitySet, activitySet } from './wire';

/** How a call ended. `unreachable`: nobody knows whether the server has heard it. */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'unreachable' }
  | { kind: 'busy'; waitMs: number }
  /** The token does not hold any more. */
  | { kind: 'expired' }
  /** The server does not know the conversation (any more). */
  | { kind: 'gone' }
  | { kind: 'refused'; code: string };

export interface Session {
  conversation: string;
  token: string;
  /** When the token ends, milliseconds since 1970. */
  expires: number;
}

export interface Admission extends Session {
  /** With this a page comes back to the conversation. */
  resume: string;
  resumed: boolean;
}

type Json = Record<string, unknown>;

/** Direct Line 3.0 over HTTP. */
export class DirectLineApi {
  /** @param base address up to and with `/v3/directline` */
  constructor(
    private readonly base: string,
    private readonly environment: Environment,
  ) {}

  /** A token for a new conversation, or for the one that `resume` stands for. */
  async generate(resume: string | undefined): Promise<Outcome<Admission>> {
    const outcome = await this.call('POST', '/tokens/generate', { body: { resume } });
    return map(outcome, (json) => ({
      conversation: text(json['conversationId']),
      token: text(json['token']),
      expires: this.environment.now() + 1_000 * Number(json['expires_in'] ?? 0),
      resume: text(json['resume']),
      resumed: json['resumed'] === true,
    }));
  }

  /** Begins the conversation of the token: the bot greets. Gives the address of the stream. */
  async start(session: Session, locale: string): Promise<Outcome<string>> {
    const outcome = await this.call('POST', '/conversations', { session, body: { locale } });
    return map(outcome, (json) => text(json['streamUrl']));
  }

  /** A new address of the stream, from the watermark on. */
  async reconnect(session: Session, watermark: string): Promise<Outcome<string>> {
    const outcome = await this.call('GET', this.path(session, `?watermark=${watermark}`), { session });
    return map(outcome, (json) => text(json['streamUrl']));
  }

  async poll(session: Session, watermark: string): Promise<Outcome<ActivitySet>> {
    const path = this.path(session, `/activities?watermark=${watermark}`);
    const outcome = await this.call('GET', path, { session });
    return map(outcome, (json) => activitySet(json) ?? { activities: [] });
  }

  post(session: Session, activity: Activity): Promise<Outcome<Json>> {
    return this.call('POST', this.path(session, '/activities'), { session, body: activity });
  }

  async refresh(session: Session): Promise<Outcome<Session>> {
    const outcome = await this.call('POST', '/tokens/refresh', { session });
    return map(outcome, (json) => ({
      ...session,
      token: text(json['token']),
      expires: this.environment.now() + 1_000 * Number(json['expires_in'] ?? 0),
    }));
  }

  private path({ conversation }: Session, rest: string): string {
    return `/conversations/${encodeURIComponent(conversation)}${rest}`;
  }

  private async call(
    method: string,
    path: string,
    { session, body }: { session?: Session; body?: unknown },
  ): Promise<Outcome<Json>> {
    const abort = new AbortController();
    const cancel = this.environment.after(times.call, () => abort.abort());
    try {
      const answer = await this.environment.fetch(`${this.base}${path}`, {
        method,
        headers: {
          ...(session && { Authorization: `Bearer ${session.token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: abort.signal,
      });
      return await read(answer);
    } catch {
      return { kind: 'unreachable' };
    } finally {
      cancel();
    }
  }
}

async function read(answer: HttpAnswer): Promise<Outcome<Json>> {
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'ok', value: (await answer.json()) as Json };
  if (status === 401) return { kind: 'expired' };
  if (status === 404) return { kind: 'gone' };
  if (status === 429)
    return { kind: 'busy', waitMs: 1_000 * Math.min(30, Number(answer.headers.get('Retry-After')) || 3) };
  if (status >= 500 || status === 408) return { kind: 'unreachable' };
  return { kind: 'refused', code: await code(answer) };
}

async function code(answer: HttpAnswer): Promise<string> {
  try {
    const json = (await answer.json()) as { error?: { code?: unknown } };
    return text(json.error?.code);
  } catch {
    return '';
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function map<A, B>(outcome: Outcome<A>, change: (value: A) => B): Outcome<B> {
  return outcome.kind === 'ok' ? { kind: 'ok', value: change(outcome.value) } : outcome;
}

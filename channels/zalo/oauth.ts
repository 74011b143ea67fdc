import { z } from 'zod';
import { classifyFetchError } from '../fetchFailure';
import { withTimeout } from '../requestTimeout';
import advice from './oauthErrors.json';

/** An access token and the refresh token that renews it, once. */
export interface TokenPair {
  access: string;
  refresh: string;
  /** How long the access token lives, in milliseconds. */
  lifeMs: number;
}

/**
 * What became of an exchange. `spent`: this refresh token will never be taken again. `rejected`: Zalo says no, and
 * only a human can change that. `failed`: Zalo could not be asked; worth another try.
 */
export type Exchange =
  { kind: 'renewed'; pair: TokenPair } | { kind: 'spent' | 'rejected' | 'failed'; reason: string };

export interface OauthOptions {
  /** `https://oauth.zaloapp.com` */
  oauthUrl: string;
  appId: string;
  appSecret: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** A pair without a lifetime is taken to live as long as documented: 25 hours. */
const USUAL_SECONDS = 90_000;

const rows = z
  .array(z.object({ code: z.number(), kind: z.enum(['spent', 'rejected']), reason: z.string() }))
  .parse(advice);

const Renewed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(USUAL_SECONDS),
});
const Refused = z.object({ error: z.coerce.number() });

/** Changes a refresh token for a new pair. Never throws; the tokens are in no reason. */
export async function renew(refresh: string, options: OauthOptions): Promise<Exchange> {
  const { appId, appSecret, oauthUrl, timeoutMs = TIMEOUT_MS } = options;
  try {
    return await withTimeout(timeoutMs, async (signal) => {
      const response = await fetch(`${oauthUrl.replace(/\/+$/, '')}/v4/oa/access_token`, {
        method: 'POST',
        headers: { secret_key: appSecret },
        body: new URLSearchParams({ grant_type: 'refresh_token', app_id: appId, refresh_token: refresh }),
        signal,
      });
      return exchangeOf(response.status, await bodyOf(response));
    });
  } catch (error) {
    return {
      kind: 'failed',
      reason: `Zalo's token service cannot be reached (${classifyFetchError(error).code})`,
    };
  }
}

function exchangeOf(status: number, body: unknown): Exchange {
  const { data: given } = Renewed.safeParse(body);
  if (given) {
    const { access_token: access, refresh_token: next, expires_in: seconds } = given;
    return { kind: 'renewed', pair: { access, refresh: next, lifeMs: seconds * 1_000 } };
  }
  const code = Refused.safeParse(body).data?.error;
  if (code === undefined) return { kind: 'failed', reason: `Zalo's token service fails (HTTP ${status})` };
  const row = rows.find((candidate) => candidate.code === code);
  const reason = row?.reason ?? 'Zalo refuses to renew the access token; docs/zalo.md says what to look at';
  if (!row && (status >= 500 || status === 429)) return { kind: 'failed', reason: `${reason} (${code})` };
  return { kind: row?.kind ?? 'rejected', reason: `${reason} (error ${code})` };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

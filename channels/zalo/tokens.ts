import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../bots/log';
import { type Exchange, type OauthOptions, type TokenPair, renew } from './oauth';
import type { TokenRecord, TokenStore } from './tokenStore';
import { AppError } from '../../errors/appError';

/** There is no usable access token now. `human`: and there will be none until staff acts. */
export class NoTokenError extends AppError {
  override readonly name = 'NoTokenError';
  readonly code = 'ZALO_NO_TOKEN';
  constructor(
    message: string,
    readonly human: boolean,
  ) {
    super(message);
  }
}

export interface AccessTokensOptions extends OauthOptions {
  store: TokenStore;
  /** The refresh token given by hand: used once, then the kept ones go on. */
  refreshToken: string;
  log: Log;
  clock: () => number;
  /** Hears of renewals. @param expires when the token in use ends, milliseconds since 1970 */
  onRenewal?: ((outcome: 'renewed' | 'failed', expires?: number) => void) | undefined;
  /** Names this process among those that share a storage. */
  owner: string;
  /** How often to look whether another process is done, in milliseconds. */
  lookMs?: number;
}

/** Longer than two exchanges may take. */
const RENEWAL_LOCK_MS = 25_000;
const LOCK_POLL_INTERVAL_MS = 200;
/** A renewal ahead of time that failed is tried again after this. */
const RENEW_AHEAD_MS = 60_000;

/**
 * The access token, always renewed in time. A refresh token works once, and whoever loses the new pair has lost the
 * account until a human steps in. Hence: one process renews at a time, and a new pair is kept before it is used.
 */
export class AccessTokens {
  private held: { access: string; until: number } | null = null;
  private renewing: Promise<string> | null = null;
  /** A pair that Zalo gave and the storage did not take yet. */
  private unkept: { pair: TokenPair; since: number; seed: string | undefined } | null = null;
  private readonly seed: string;

  constructor(private readonly options: AccessTokensOptions) {
    this.seed = createHash('sha256').update(options.refreshToken).digest('base64url');
  }

  /** @throws NoTokenError */
  async access(): Promise<string> {
    if (this.held && this.options.clock() < this.held.until) return this.held.access;
    return this.obtain();
  }

  /** Another token than one that Zalo did not take. @throws NoTokenError */
  async instead(rejected: string): Promise<string> {
    if (this.held && this.held.access !== rejected) return this.access();
    this.held = null;
    const access = await this.obtain(rejected);
    // What was on its way already may have brought the rejected one.
    return access === rejected ? this.obtain(rejected) : access;
  }

  private async obtain(rejected?: string): Promise<string> {
    this.renewing ??= this.fresh(rejected).finally(() => (this.renewing = null));
    return this.renewing;
  }

  private async fresh(rejected: string | undefined): Promise<string> {
    const { clock, lookMs = LOCK_POLL_INTERVAL_MS, owner, store } = this.options;
    if (this.unkept) await this.keep();
    for (const end = clock() + RENEWAL_LOCK_MS; ; await pause(lookMs)) {
      // Judged before looking: a look that was under way when the time ended does not count as the last one.
      const last = clock() > end;
      const kept = await store.read();
      if (this.isGood(kept, rejected)) return this.hold(kept);
      const locked = await store.lock(owner, RENEWAL_LOCK_MS);
      if (locked) return this.renewed(locked, rejected).finally(() => store.unlock(owner));
      if (last)
        throw new NoTokenError('Another process has been renewing the access token for too long', false);
    }
  }

  /** With the lock in hand: what another process renewed meanwhile, or a new pair. */
  private async renewed(kept: TokenRecord, rejected: string | undefined): Promise<string> {
    if (this.isGood(kept, rejected)) return this.hold(kept);
    const { log, refreshToken, store } = this.options;
    let last: Exclude<Exchange, { kind: 'renewed' }> | null = null;
    for (const { token, seed } of [
      ...(kept.seeds.includes(this.seed) ? [] : [{ token: refreshToken, seed: this.seed }]),
      ...(kept.refresh === undefined ? [] : [{ token: kept.refresh, seed: undefined }]),
    ]) {
      const since = this.options.clock();
      const exchange = await renew(token, this.options);
      if (exchange.kind === 'renewed') {
        this.unkept = { pair: exchange.pair, since, seed };
        const access = await this.keep();
        this.options.onRenewal?.('renewed', since + exchange.pair.lifeMs);
        log.info({ until: new Date(since + exchange.pair.lifeMs).toISOString() }, 'Zalo: new access token');
        return access;
      }
      last = exchange;
      if (exchange.kind === 'failed') break;
      if (exchange.kind === 'spent' && seed) await store.spend(seed);
    }
    return this.without(await store.read(), rejected, last);
  }

  /** Nothing could be renewed: the token in hand does for as long as it lives. @throws NoTokenError */
  private without(
    kept: TokenRecord,
    rejected: string | undefined,
    last: { kind: string; reason: string } | null,
  ): string {
    const { clock, log } = this.options;
    if (this.isGood(kept, rejected)) return this.hold(kept);
    const reason =
      last?.reason ?? 'ZALO_REFRESH_TOKEN was used before and no later token is kept; get a new pair';
    const human = last?.kind !== 'failed';
    const { access, expires = 0 } = kept;
    const lives = access !== undefined && access !== rejected && clock() < expires;
    this.options.onRenewal?.('failed', expires);
    log.error(
      { alert: true, human, ...(lives && { until: new Date(expires).toISOString() }) },
      `Zalo: the access token could not be renewed. ${reason}`,
    );
    if (!lives) throw new NoTokenError(reason, human);
    this.held = { access, until: Math.min(expires, clock() + RENEW_AHEAD_MS) };
    return access;
  }

  private async keep(): Promise<string> {
    if (!this.unkept) throw new Error('There is no new pair to keep.');
    const { pair, since, seed } = this.unkept;
    const kept = await this.options.store.keep(pair, since, seed);
    this.unkept = null;
    return this.hold(kept);
  }

  private isGood({ access, renewAt = 0, seeds }: TokenRecord, rejected: string | undefined): boolean {
    return (
      access !== undefined &&
      access !== rejected &&
      this.options.clock() < renewAt &&
      seeds.includes(this.seed)
    );
  }

  private hold({ access = '', renewAt = 0 }: TokenRecord): string {
    this.held = { access, until: renewAt };
    return access;
  }
}

import type { Collection, Document, Storage } from '../../storage/collection';
import type { TokenPair } from './oauth';

/** The tokens of one app, as they are kept: one document, so that a new pair replaces the old in one write. */
export interface TokenRecord extends Document {
  access?: string;
  refresh?: string;
  /** From when on a new pair should be asked for; from when on the access token is dead. */
  renewAt?: number;
  expires?: number;
  /** Hashes of the refresh tokens given by hand that were used already. */
  seeds: string[];
  /** Which process asks for a new pair now, until when. */
  lock?: { owner: string; until: number };
}

/** A new pair is asked for when this share of the old one's life is over: about four hours ahead of 25. */
const RENEW_AT = 0.85;
const SEEDS = 20;
/** The clocks of processes may differ by a lock's length, and no more. */
const CLOCKS_APART = 2;

/** Where the tokens of an app are kept, with a lock that any number of processes respect. */
export class TokenStore {
  private constructor(
    private readonly all: Collection<TokenRecord>,
    private readonly appId: string,
    private readonly clock: () => number,
  ) {}

  static async open(storage: Storage, appId: string, clock: () => number): Promise<TokenStore> {
    const all = await storage.collection<TokenRecord>({ name: 'zaloTokens' });
    return new TokenStore(all, appId, clock);
  }

  read(): Promise<TokenRecord> {
    return this.all.upsert(this.appId, { $setOnInsert: { seeds: [] } });
  }

  /**
   * Takes the lock for a time that ends by itself; null while another process has it. One that would last far longer than
   * that was taken before the clock was set back: who has it would keep everybody waiting for as long, dead or alive.
   */
  lock(owner: string, forMs: number): Promise<TokenRecord | null> {
    const now = this.clock();
    const beyond = now + CLOCKS_APART * forMs;
    const free = [
      { lock: { $exists: false } },
      { 'lock.until': { $lt: now } },
      { 'lock.until': { $gt: beyond } },
    ];
    return this.all.update({ _id: this.appId, $or: free }, { $set: { lock: { owner, until: now + forMs } } });
  }

  async unlock(owner: string): Promise<void> {
    await this.all.update({ _id: this.appId, 'lock.owner': owner }, { $unset: { lock: true } });
  }

  /**
   * Keeps a new pair. Without asking for the lock: the pair it came from is dead, so the new one is right in any case.
   * @param seed hash of the hand-given token it came from.
   */
  async keep({ access, refresh, lifeMs }: TokenPair, since: number, seed?: string): Promise<TokenRecord> {
    const renewAt = since + Math.round(lifeMs * RENEW_AT);
    return this.all.upsert(this.appId, {
      $set: { access, refresh, renewAt, expires: since + lifeMs },
      $push: { seeds: { $each: seed ? [seed] : [], $slice: -SEEDS } },
    });
  }

  /** Notes that a hand-given token will not be taken (again). */
  async spend(seed: string): Promise<void> {
    await this.all.update({ _id: this.appId }, { $push: { seeds: { $each: [seed], $slice: -SEEDS } } });
  }
}

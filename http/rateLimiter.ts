/**
 * One allowance for each key: `burst` at once, then one every `everyMs`. Forgets the keys unused longest. Its clock must
 * never go back: people would be locked out for as long as the jump.
 */
export class TokenBucketRateLimiter {
  /** Key to the time at which its bucket is full again. */
  private readonly fullAt = new Map<string, number>();

  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
    private readonly keys: number,
    private readonly clock: () => number,
  ) {}

  /**
   * Takes one, or says how long to wait. `patience`: how long, in milliseconds, the caller would wait for it;
   * within that it is taken in advance. `amount`: how many it takes at once.
   * @returns 0 when it may go on at once, else the milliseconds to wait. More than `patience`: nothing was taken.
   */
  take(key: string, patience = 0, amount = 1): number {
    const now = this.clock();
    const full = Math.max(this.fullAt.get(key) ?? now, now) + amount * this.everyMs;
    const wait = Math.max(0, full - now - this.burst * this.everyMs);
    if (wait > patience) return wait;
    this.fullAt.delete(key);
    this.fullAt.set(key, full);
    if (this.fullAt.size > this.keys) this.forgetOldest();
    return wait;
  }

  private forgetOldest(): void {
    const [oldest] = this.fullAt.keys();
    if (oldest !== undefined) this.fullAt.delete(oldest);
  }
}

/** The longest that something took of late, in milliseconds: within the last span or the one before. */
export class RecentDelay {
  private began: number;
  private longest = 0;
  private longestBefore = 0;

  /** @param ticks milliseconds that never go back */
  constructor(
    private readonly ticks: () => number,
    private readonly spanMs: number,
  ) {
    this.began = ticks();
  }

  /** Waits for it, and remembers how long that took. */
  async of<Result>(call: () => Promise<Result>): Promise<Result> {
    const asked = this.ticks();
    const result = await call();
    this.turnOver();
    this.longest = Math.max(this.longest, this.ticks() - asked);
    return result;
  }

  get ms(): number {
    this.turnOver();
    return Math.max(this.longest, this.longestBefore);
  }

  private turnOver(): void {
    const spans = Math.floor((this.ticks() - this.began) / this.spanMs);
    if (spans < 1) return;
    this.longestBefore = spans === 1 ? this.longest : 0;
    this.longest = 0;
    this.began += spans * this.spanMs;
  }
}

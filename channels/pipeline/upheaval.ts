interface Clocks {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Milliseconds that never go back. */
  ticks: () => number;
}

/** Others need so many times the length of a hold until they work again: they may have been waiting for a connection. */
const HOLDS_TO_COME_BACK = 2;

/**
 * Whether the storage has been away just now, or the clock was set: holds have ended then although those who have them
 * live, and what they sent may not be noted yet. They get a while to renew them before somebody else goes on. Told by the
 * calls that are made to the storage all the time.
 */
export class Upheaval {
  /** When the storage answered last, by ticks, and how far the clock was ahead of them. */
  private last: { at: number; ahead: number } | undefined;
  private endedAt: number;

  constructor(
    private readonly clocks: Clocks,
    private readonly leaseMs: number,
    /** Whether others use the storage: who begins in the middle of it, or just after, cannot know of it. */
    { isShared = false } = {},
  ) {
    this.endedAt = isShared ? clocks.ticks() : -Infinity;
  }

  /** The storage answered. */
  answered(): void {
    const now = this.now();
    if (this.isGoingOn(now)) this.endedAt = now.at;
    this.last = now;
  }

  /** Whether it goes on, or has not been over for long enough that others have come back, too. */
  get isRecent(): boolean {
    const now = this.now();
    return this.isGoingOn(now) || now.at - this.endedAt < HOLDS_TO_COME_BACK * this.leaseMs;
  }

  /** Nothing that was sent is held for less than half of a hold: a shorter silence, or step of the clock, ends no hold. */
  private isGoingOn({ at, ahead }: { at: number; ahead: number }): boolean {
    if (!this.last) return false;
    const bearableMs = this.leaseMs / 2;
    return at - this.last.at > bearableMs || Math.abs(ahead - this.last.ahead) > bearableMs;
  }

  private now(): { at: number; ahead: number } {
    const at = this.clocks.ticks();
    return { at, ahead: this.clocks.clock() - at };
  }
}

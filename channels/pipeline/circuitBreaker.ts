import { backoff } from './retryPolicy';

/** Which adapters wait as a whole, because their platform asked for it, and until when. */
export class ChannelCircuitBreaker {
  private readonly paused = new Map<string, { failures: number; trippedAt: number; openUntil: number }>();

  constructor(private readonly random: () => number) {}

  /** Milliseconds since 1970; 0 for an adapter that does not wait, and where the clock has gone back since it began to. */
  openUntil(channel: string, now: number): number {
    const { openUntil = 0, trippedAt = 0 } = this.paused.get(channel) ?? {};
    return now < trippedAt ? 0 : openUntil;
  }

  /** Has an adapter wait from `now` on, longer with every time in a row; returns until when. */
  trip(channel: string, now: number, askedMs?: number): number {
    const last = this.paused.get(channel) ?? { failures: 0, trippedAt: 0, openUntil: 0 };
    // What was on its way when the pause began fails as well; that is the same failure.
    if (last.openUntil > now && last.trippedAt <= now) return last.openUntil;
    const failures = last.failures + 1;
    const until = now + backoff(failures, this.random(), askedMs);
    this.paused.set(channel, { failures, trippedAt: now, openUntil: until });
    return until;
  }

  /** A message was taken: the adapter waits no more. */
  reset(channel: string): void {
    this.paused.delete(channel);
  }
}

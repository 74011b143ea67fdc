import { backoff } from './retryPolicy';

/** Which doors wait as a whole, because their platform asked for it, and until when. */
export class Pauses {
  private readonly paused = new Map<string, { failures: number; until: number }>();

  constructor(private readonly random: () => number) {}

  /** Milliseconds since 1970; 0 for a door that does not wait. */
  until(channel: string): number {
    return this.paused.get(channel)?.until ?? 0;
  }

  /** Has a door wait from `now` on, longer with every time in a row; returns until when. */
  begin(channel: string, now: number, askedMs?: number): number {
    const last = this.paused.get(channel) ?? { failures: 0, until: 0 };
    // What was on its way when the pause began fails as well; that is the same failure.
    if (last.until > now) return last.until;
    const failures = last.failures + 1;
    const until = now + backoff(failures, this.random(), askedMs);
    this.paused.set(channel, { failures, until });
    return until;
  }

  /** A message was taken: the door waits no more. */
  end(channel: string): void {
    this.paused.delete(channel);
  }
}

import { times } from './times';

/** Waits that double, with a share of chance so that a thousand pages do not come back in the same moment. */
export class Backoff {
  private attempts = 0;

  constructor(private readonly random: () => number) {}

  /** The next wait in milliseconds. */
  next(): number {
    const full = Math.min(times.longestWait, times.firstWait * 2 ** this.attempts);
    this.attempts += 1;
    return full / 2 + (full / 2) * this.random();
  }

  reset(): void {
    this.attempts = 0;
  }
}

/** A wait that can be cut short. */
export class Pause {
  private end: (() => void) | undefined;

  constructor(private readonly after: (ms: number, call: () => void) => () => void) {}

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.after(ms, () => this.end?.());
      this.end = () => {
        this.end = undefined;
        cancel();
        resolve();
      };
    });
  }

  cut(): void {
    this.end?.();
  }
}

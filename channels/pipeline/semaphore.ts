/** Runs at most `width` tasks at a time; the others wait in the order they came. */
export class Semaphore {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  /** Whether somebody waits for a place. */
  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.enter((next) => this.waiting.push(next));
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  /** Within a task: leaves the place to others while `errand` runs. Who comes back goes before those who wait. */
  async runReleased<T>(errand: () => Promise<T>): Promise<T> {
    this.leave();
    try {
      return await errand();
    } finally {
      await this.enter((next) => this.waiting.unshift(next));
    }
  }

  private async enter(wait: (next: () => void) => void): Promise<void> {
    if (this.running >= this.width) await new Promise<void>((next) => wait(next));
    else this.running += 1;
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

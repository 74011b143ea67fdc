import { once } from 'node:events';
import type { DoorName, Platforms } from './chaos/platforms';

/** Longer than any answer takes. */
const PATIENCE_MS = 60_000;

/** Somebody who writes to the bot on a platform, one question after another. */
export class Correspondent {
  constructor(
    private readonly world: Platforms,
    private readonly botUrl: string,
    readonly channel: DoorName,
    private readonly user: string,
  ) {}

  /** Writes and waits for the first message back. Returns how long that took, in milliseconds. @throws when not answered */
  async ask(text: string): Promise<number> {
    const began = performance.now();
    const answered = once(this.world.shown, `${this.channel}:${this.user}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const status = await this.world.event(this.channel, this.user, text)(this.botUrl);
    if (status !== 200) {
      answered.catch(() => undefined);
      throw new Error(`The webhook answered ${status}.`);
    }
    await answered;
    return performance.now() - began;
  }
}

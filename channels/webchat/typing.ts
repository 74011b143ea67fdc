import type { Limits } from './limits';

interface TypingState {
  timer: NodeJS.Timeout;
  until: number;
}

/** Shows that the bot is writing, once a turn takes longer than a moment and until it speaks. */
export class Typing {
  private readonly signs = new Map<string, TypingState>();

  constructor(
    private readonly show: (conversation: string) => void,
    private readonly limits: Pick<Limits, 'typingAfter' | 'typingEvery' | 'typingAtMost'>,
    private readonly clock: () => number,
  ) {}

  start(conversation: string): void {
    if (this.signs.has(conversation)) return;
    this.schedule(conversation, this.limits.typingAfter, this.clock() + this.limits.typingAtMost);
  }

  stop(conversation: string): void {
    clearTimeout(this.signs.get(conversation)?.timer);
    this.signs.delete(conversation);
  }

  close(): void {
    for (const conversation of [...this.signs.keys()]) this.stop(conversation);
  }

  private schedule(conversation: string, afterMs: number, until: number): void {
    const timer = setTimeout(() => {
      this.show(conversation);
      if (this.clock() < until) this.schedule(conversation, this.limits.typingEvery, until);
      else this.signs.delete(conversation);
    }, afterMs);
    timer.unref();
    this.signs.set(conversation, { timer, until });
  }
}

import type { DirectLineApi } from './api';
import { Backoff, Pause } from './backoff';
import type { Environment } from './environment';
import type { SessionKeeper } from './sessionKeeper';
import { times } from './times';
import type { Activity } from './wire';

/** An activity on its way. The server knows it again by its id, however often it comes. */
export interface Outgoing {
  id: string;
  activity: Activity;
}

export interface OutboxListener {
  /** What waits has changed: it is to be kept over a reload. */
  waiting(queue: readonly Outgoing[]): void;
  /** The server has it: it said so, or it came back on the stream (`echoed`). */
  taken(outgoing: Outgoing, echoed: boolean): void;
  /** The server will not have it. */
  refused(id: string, code: string): void;
  /** It could not be brought to the server; it is tried again. */
  unreachable(): void;
}

/** What is to be sent, in order, one at a time, until the server has it. */
export class Outbox {
  private readonly queue: Outgoing[];
  private readonly backoff: Backoff;
  private readonly pause: Pause;
  private running = false;
  private closed = false;

  constructor(
    private readonly api: DirectLineApi,
    private readonly keeper: SessionKeeper,
    environment: Environment,
    private readonly listener: OutboxListener,
    initial: readonly Outgoing[],
    /** Resolves when something may be said in the conversation. */
    private readonly turn: () => Promise<void>,
  ) {
    this.queue = [...initial];
    this.backoff = new Backoff(() => environment.random());
    this.pause = new Pause((ms, call) => environment.after(ms, call));
  }

  add(outgoing: Outgoing): void {
    this.queue.push(outgoing);
    this.listener.waiting(this.queue);
    // Somebody waits for it now.
    this.wake();
  }

  /** It came back on the stream: the server has it, whatever became of the call. */
  echoed(id: string): void {
    this.settle(id, true);
  }

  clear(): void {
    this.queue.splice(0);
    this.listener.waiting(this.queue);
  }

  /** Sends what waits, now. */
  wake(): void {
    this.backoff.reset();
    this.pause.cut();
    void this.pump();
  }

  close(): void {
    this.closed = true;
    this.pause.cut();
  }

  private async pump(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let head = this.queue[0]; head !== undefined && !this.closed; head = this.queue[0]) {
        const wait = await this.attempt(head);
        if (wait > 0 && this.queue[0] === head) await this.pause.wait(wait);
      }
    } finally {
      this.running = false;
    }
  }

  /** Tries to bring one to the server; gives the wait before the next attempt, in milliseconds. */
  private async attempt(head: Outgoing): Promise<number> {
    const admitted = await this.keeper.admit();
    if (admitted.kind === 'busy') return admitted.waitMs;
    if (admitted.kind !== 'ok') return this.later();
    await this.turn();
    const outcome = await this.api.post(admitted.value, head.activity);
    if (this.queue[0] !== head) return 0;
    switch (outcome.kind) {
      case 'ok':
        this.backoff.reset();
        this.settle(head.id, false);
        return 0;
      case 'expired':
        this.keeper.expire();
        return 1;
      case 'gone':
        this.keeper.lose(admitted.value);
        return 1;
      case 'busy':
        return outcome.waitMs;
      case 'refused':
        if (outcome.code === 'TooFast') return times.tooFast;
        this.queue.shift();
        this.listener.waiting(this.queue);
        this.listener.refused(head.id, outcome.code);
        return 0;
      case 'unreachable':
        return this.later();
    }
  }

  private settle(id: string, echoed: boolean): void {
    const place = this.queue.findIndex((one) => one.id === id);
    const [outgoing] = place < 0 ? [] : this.queue.splice(place, 1);
    if (!outgoing) return;
    this.listener.waiting(this.queue);
    this.listener.taken(outgoing, echoed);
    this.pause.cut();
  }

  private later(): number {
    this.listener.unreachable();
    return this.backoff.next();
  }
}

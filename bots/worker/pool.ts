import type { RequestBody } from './protocol';
import type { WorkerThread } from './thread';

/** A place in the pool; requests wait while the thread in it takes its knowledge in. */
interface Slot {
  thread: WorkerThread;
  ready: Promise<void>;
  isReady: boolean;
}

export interface PoolOptions {
  /** How many threads answer. */
  size: number;
  startThread: () => WorkerThread;
  /** Makes a new thread fit to answer. */
  prepare: (thread: WorkerThread) => Promise<void>;
  /** A thread that had to take over could not be made fit to answer. */
  onFailure: (error: Error) => void;
}

/**
 * Threads that answer alike. A request goes to the one with the fewest in hand; the turns of one conversation come one
 * after the other anyway, with their state, so that any thread can take the next.
 */
export class WorkerPool {
  private readonly slots: Slot[];
  /** Threads that will take the place of others. */
  private readonly preparing = new Set<WorkerThread>();

  /** The threads begin at once; they answer from the first `renew` on. */
  constructor(private readonly options: PoolOptions) {
    this.slots = Array.from({ length: options.size }, () => ({
      thread: options.startThread(),
      ready: Promise.resolve(),
      isReady: false,
    }));
  }

  /** Whether some thread is fit to answer. */
  get isReady(): boolean {
    return this.slots.some(({ isReady }) => isReady);
  }

  /** Asks the thread with the fewest requests in hand, once there is one that is fit to answer. */
  async ask<Answer>(use: (thread: WorkerThread) => Promise<Answer>): Promise<Answer> {
    if (!this.isReady) await Promise.race(this.slots.map(({ ready }) => ready));
    const ready = this.slots.filter(({ isReady }) => isReady);
    const [least] = (ready.length > 0 ? ready : [...this.slots]).sort(
      (a, b) => a.thread.inHand - b.thread.inHand,
    );
    // Asked in the same moment, so that it counts for who comes next.
    return use((least as Slot).thread);
  }

  /** Tells every thread; resolves when those that are fit to answer have heard it. */
  async tellAll(body: RequestBody): Promise<void> {
    for (const thread of this.preparing) thread.request(body).catch(() => {});
    for (const { thread, isReady } of this.slots) if (!isReady) thread.request(body).catch(() => {});
    const ready = this.slots.filter(({ isReady }) => isReady);
    await Promise.all(ready.map(({ thread }) => thread.request(body)));
  }

  /**
   * Makes all threads fit to answer. Those that answer already are replaced one by one by others that were prepared
   * beside them: nobody waits.
   * @throws what keeps a thread from being prepared; those that answer go on as they are
   */
  async renew(): Promise<void> {
    const [waiting, answering] = [true, false].map((isNew) =>
      this.slots.filter(({ isReady }) => isReady !== isNew),
    ) as [Slot[], Slot[]];
    await Promise.all(waiting.map((slot) => this.makeReady(slot)));
    for (const slot of answering) await this.swap(slot);
  }

  /** Another thread in the place of one that hangs; requests wait for it where there is no other. */
  replaceHanging(hanging: WorkerThread, error: Error): void {
    const slot = this.slots.find(({ thread }) => thread === hanging);
    void hanging.terminate(error);
    if (!slot) return;
    slot.thread = this.options.startThread();
    slot.isReady = false;
    this.makeReady(slot).catch(this.options.onFailure);
  }

  async terminate(error: Error): Promise<void> {
    const threads = [...this.slots.map(({ thread }) => thread), ...this.preparing];
    await Promise.all(threads.map((thread) => thread.terminate(error)));
  }

  private makeReady(slot: Slot): Promise<void> {
    const { thread } = slot;
    const prepared = this.options.prepare(thread).then(() => {
      slot.isReady = slot.thread === thread;
    });
    // Who waits for it hears of a failure from the thread itself.
    slot.ready = prepared.catch(() => {});
    return prepared;
  }

  private async swap(slot: Slot): Promise<void> {
    const fresh = this.options.startThread();
    this.preparing.add(fresh);
    try {
      await this.options.prepare(fresh);
    } catch (error) {
      await fresh.terminate(error as Error);
      throw error;
    } finally {
      this.preparing.delete(fresh);
    }
    const old = slot.thread;
    slot.thread = fresh;
    slot.isReady = true;
    void old.retire();
  }
}

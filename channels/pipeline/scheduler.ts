import type { Log } from '../../bots/log';
import { type Conversation, type Conversations, LeaseLostError } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import type { Delivery } from './outbox';
import { channelOf } from '../adapter';
import type { Inbox, Next, Pending } from './inbox';
import { Lane } from './semaphore';
import type { Timing } from './timing';

/** How many conversations of one channel are in work at a time: a slow platform must not hold up the others. */
const WIDTH = 64;
/** An event that fails this often is given up: those behind it must not wait for ever. */
const TRIES = 5;

interface Parts {
  inbox: Inbox;
  conversations: Conversations;
  deadLetters: DeadLetters;
  delivery: Delivery;
  /** Narrower than all lanes together; while a conversation waits for the bot or a platform it is not at it. */
  desk: Lane;
  deal: (conversation: Conversation, event: Pending) => Promise<Conversation>;
  log: Log;
  timing: Timing;
}

/** What this process does for one conversation. `again`: something arrived meanwhile. */
interface Worker {
  again: boolean;
  done: Promise<void>;
}

/**
 * One turn of a conversation at a time. Within this process a conversation has one worker; among processes the
 * lease on its document decides. A worker takes events in order, then sends what is owed, until nothing is left.
 */
export class Turns {
  private readonly workers = new Map<string, Worker>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly lanes = new Map<string, Lane>();
  private stopping = false;

  constructor(private readonly parts: Parts) {}

  /** Something arrived: sees to the conversation at once, or after `delayMs`, which lets others arrive too. */
  arrived(conversation: string, delayMs = 0): void {
    if (this.stopping || this.timers.has(conversation)) return;
    if (delayMs <= 0) return this.start(conversation);
    const ring = (): void => {
      this.timers.delete(conversation);
      this.start(conversation);
    };
    this.timers.set(conversation, setTimeout(ring, delayMs));
  }

  /** Something may have been left behind: sees to the conversation unless that is being done. */
  left(conversation: string): void {
    if (!this.workers.has(conversation) && !this.timers.has(conversation)) this.start(conversation);
  }

  /** Takes up nothing new; resolves when the turns in hand are finished. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    await Promise.all([...this.workers.values()].map((worker) => worker.done));
  }

  private start(conversation: string): void {
    if (this.stopping) return;
    const busy = this.workers.get(conversation);
    if (busy) {
      busy.again = true;
      return;
    }
    const worker: Worker = { again: false, done: Promise.resolve() };
    this.workers.set(conversation, worker);
    worker.done = this.lane(conversation)
      .run(() => this.parts.desk.run(() => this.work(conversation, worker)))
      .catch((error: unknown) =>
        this.parts.log.error({ err: error }, 'A conversation could not be worked on; it is tried again'),
      )
      .then(() => {
        this.workers.delete(conversation);
        if (worker.again) this.start(conversation);
      });
  }

  private async work(conversation: string, worker: Worker): Promise<void> {
    if (this.stopping) return;
    const { conversations, inbox } = this.parts;
    const held = await conversations.take(conversation);
    if (!held) return;
    try {
      await this.holding(conversation, () => this.workOff(held, worker));
    } catch (error) {
      if (!(error instanceof LeaseLostError)) throw error;
      this.parts.log.warn({ channel: channelOf(conversation) }, error.message);
      return;
    } finally {
      await conversations.release(conversation);
    }
    // What another process kept while this one held the conversation must not wait for the next sweep.
    if (!this.stopping && (await inbox.next(conversation))) worker.again = true;
  }

  /** Events first, then what is owed, until neither is left. */
  private async workOff(held: Conversation, worker: Worker): Promise<void> {
    const { delivery, inbox } = this.parts;
    let conversation: Conversation | null = held;
    let look = true;
    while (conversation) {
      const next: Next | null = look && !this.stopping ? await inbox.next(held._id) : null;
      look = next?.more ?? false;
      const after: Conversation | null = next
        ? await this.deal(conversation, next.event)
        : await delivery.step(conversation);
      look ||= worker.again;
      worker.again = false;
      conversation = after ?? (look && !this.stopping ? conversation : null);
    }
  }

  private async deal(conversation: Conversation, event: Pending): Promise<Conversation> {
    const { deadLetters, deal, inbox } = this.parts;
    try {
      if (event.tries >= TRIES)
        await deadLetters.add(event.key, event.conversation, 'event', `It failed ${TRIES} times.`);
      const after = event.tries >= TRIES ? conversation : await deal(conversation, event);
      await inbox.done(event.key);
      return after;
    } catch (error) {
      if (!(error instanceof LeaseLostError)) await inbox.failed(event.key);
      throw error;
    }
  }

  /** Renews the hold while `task` runs, however long a platform takes to answer. */
  private async holding(conversation: string, task: () => Promise<void>): Promise<void> {
    const renew = (): void => {
      this.parts.conversations.save(conversation, {}).catch((error: unknown) => {
        this.parts.log.warn({ channel: channelOf(conversation), err: error }, 'A hold could not be renewed');
      });
    };
    const timer = setInterval(renew, this.parts.timing.leaseMs / 3);
    try {
      await task();
    } finally {
      clearInterval(timer);
    }
  }

  private lane(conversation: string): Lane {
    const channel = channelOf(conversation);
    const lane = this.lanes.get(channel) ?? new Lane(WIDTH);
    this.lanes.set(channel, lane);
    return lane;
  }
}

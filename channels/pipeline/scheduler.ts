import type { Log } from '../../bots/log';
import type { Conversation } from './conversation';
import { type ConversationStore, LeaseLostError } from './conversationStore';
import type { DeadLetters } from './deadLetters';
import type { OutboxDispatcher } from './outbox';
import { channelOf } from '../adapter';
import { GroupLanes } from './groupLanes';
import type { Inbox, Next, PendingEvent } from './inbox';
import { Semaphore } from './semaphore';
import type { Timing } from './timing';

/** How many conversations of one channel are in work at a time: a slow platform must not hold up the others. */
const MAX_CONVERSATIONS_PER_CHANNEL = 64;
/** Of these, how many of one group: enough to keep the dialog tree busy, too few for others to wait behind them. */
const MAX_CONVERSATIONS_PER_GROUP = 2;
/** How many notes of what was sent are written at a time, beside all other work. */
const MAX_NOTES = 8;
/** An event that fails this often is given up: those behind it must not wait for ever. */
const MAX_ATTEMPTS_PER_EVENT = 5;

interface SchedulerOptions {
  inbox: Inbox;
  conversations: ConversationStore;
  deadLetters: DeadLetters;
  outbox: OutboxDispatcher;
  /** Shared by all channels for storage work. Its permit is released while a conversation awaits the bot or a platform. */
  storageSemaphore: Semaphore;
  processEvent: (conversation: Conversation, event: PendingEvent) => Promise<Conversation>;
  /** Who stands behind a conversation and perhaps behind others. */
  groupOf: (conversation: string) => string | undefined;
  /** Hears that a conversation begins to be seen to, which event of it was dealt with, or that all was. */
  dealtWith: (conversation: string, what: 'begins' | PendingEvent | 'all') => void;
  /** Whether other processes keep events in the same storage. */
  isShared: boolean;
  log: Log;
  timing: Timing;
}

/** What this process does for one conversation. `rerun`: something arrived meanwhile. */
interface ConversationRun {
  rerun: boolean;
  done: Promise<void>;
}

/** What a worker looks at: events, then replies; while it makes room for others, replies alone. */
type DrainPhase = 'events' | 'replies' | 'yielding';

/**
 * One turn of a conversation at a time. Within this process a conversation has one worker; among processes the
 * lease on its document decides. A worker takes events in order, then sends what is owed, until nothing is left.
 */
export class ConversationScheduler {
  private readonly workers = new Map<string, ConversationRun>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly channelSemaphores = new Map<string, Semaphore>();
  private readonly groups = new GroupLanes(MAX_CONVERSATIONS_PER_GROUP);
  private readonly notes = new Semaphore(MAX_NOTES);
  private stopping = false;

  constructor(private readonly parts: SchedulerOptions) {}

  /** Something arrived: sees to the conversation at once, or after `delayMs`, which lets others arrive too. */
  schedule(conversation: string, delayMs = 0): void {
    if (this.stopping || this.timers.has(conversation)) return;
    if (delayMs <= 0) return this.start(conversation);
    const ring = (): void => {
      this.timers.delete(conversation);
      this.start(conversation);
    };
    this.timers.set(conversation, setTimeout(ring, delayMs));
  }

  /** Something may have been left behind: sees to the conversation unless that is being done. */
  recover(conversation: string): void {
    if (!this.workers.has(conversation) && !this.timers.has(conversation)) this.start(conversation);
  }

  /** Sees to the conversations of which only this process knows what was sent: the storage may be back. */
  noteUnrecorded(): void {
    for (const conversation of this.parts.outbox.unrecordedConversations) this.recover(conversation);
  }

  /** Takes up nothing new; resolves when the turns in hand are finished. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    await Promise.all([...this.workers.values()].map((worker) => worker.done));
    await this.noteAtTheEnd();
  }

  private start(conversation: string): void {
    if (this.stopping) return;
    const busy = this.workers.get(conversation);
    if (busy) {
      busy.rerun = true;
      return;
    }
    const worker: ConversationRun = { rerun: false, done: Promise.resolve() };
    this.workers.set(conversation, worker);
    this.parts.dealtWith(conversation, 'begins');
    const inChannel = (): Promise<void> =>
      this.channelSemaphore(conversation).run(() =>
        this.parts.storageSemaphore.run(() => this.work(conversation, worker)),
      );
    worker.done = this.noteFirst(conversation)
      .then(() => this.groups.run(this.parts.groupOf(conversation), inChannel))
      .catch((error: unknown) =>
        this.parts.log.error({ err: error }, 'A conversation could not be worked on; it is tried again'),
      )
      .then(() => {
        this.workers.delete(conversation);
        if (worker.rerun && !this.stopping) this.start(conversation);
        else this.parts.dealtWith(conversation, 'all');
      });
  }

  /** What was sent is noted before anything else, and waits for no place: it may be long before one is free. */
  private async noteFirst(conversation: string): Promise<void> {
    const { outbox } = this.parts;
    if (!outbox.hasUnrecorded(conversation)) return;
    // A command that is never answered keeps the note for long; the hold must not end meanwhile.
    await this.withLeaseHeartbeat(conversation, () => this.notes.run(() => outbox.note(conversation)));
  }

  /** A storage that is away ends it: nobody waits for it at the end. */
  private async noteAtTheEnd(): Promise<void> {
    const { log, outbox } = this.parts;
    for (const conversation of outbox.unrecordedConversations)
      try {
        await outbox.note(conversation);
      } catch (error) {
        if (error instanceof LeaseLostError) continue;
        return log.warn({ err: error }, 'What was sent could not be noted before the end; it may come twice');
      }
  }

  private async work(conversation: string, worker: ConversationRun): Promise<void> {
    if (this.stopping) return;
    const { conversations, inbox, isShared, outbox } = this.parts;
    const held = await conversations.acquireLease(conversation);
    if (!held) return;
    let isLetGo = false;
    try {
      isLetGo = await this.withLeaseHeartbeat(conversation, () => this.drain(held, worker));
    } catch (error) {
      if (!(error instanceof LeaseLostError)) throw error;
      this.parts.log.warn({ channel: channelOf(conversation) }, error.message);
      return;
    } finally {
      if (!isLetGo && !outbox.hasUnrecorded(conversation)) await conversations.release(conversation);
    }
    // What another process kept while this one held the conversation must not wait for the next sweep.
    if (isShared && !this.stopping && (await inbox.next(conversation))) worker.rerun = true;
  }

  /**
   * Events first, then what is owed, until neither is left, or until others have waited for one event of this one.
   * @returns whether the hold was given up with the last write
   */
  private async drain(held: Conversation, worker: ConversationRun): Promise<boolean> {
    const { outbox, inbox } = this.parts;
    let conversation: Conversation | null = held;
    let phase: DrainPhase = 'events';
    while (conversation) {
      const next: Next | null = phase === 'events' && !this.stopping ? await inbox.next(held._id) : null;
      if (phase === 'events') phase = this.phaseAfter(next, held._id);
      if (phase === 'yielding') worker.rerun = true;
      const after: Conversation | null = next
        ? await this.processOne(conversation, next.event)
        : await outbox.step(conversation, () => phase === 'yielding' || !worker.rerun);
      // What arrives from now on is seen to by the next worker.
      if (!next && after !== null && after.lease === undefined) return true;
      if (phase !== 'yielding' && worker.rerun) {
        worker.rerun = false;
        phase = 'events';
      }
      conversation = after ?? (phase === 'events' && !this.stopping ? conversation : null);
    }
    return false;
  }

  /** Whoever writes much takes turns with those who write little. */
  private phaseAfter(next: Next | null, conversation: string): DrainPhase {
    if (!next?.more) return 'replies';
    const othersWait =
      this.channelSemaphore(conversation).hasWaiting ||
      this.groups.hasWaiting(this.parts.groupOf(conversation));
    return othersWait ? 'yielding' : 'events';
  }

  private async processOne(conversation: Conversation, event: PendingEvent): Promise<Conversation> {
    const { deadLetters, processEvent, inbox } = this.parts;
    try {
      if (event.tries >= MAX_ATTEMPTS_PER_EVENT)
        await deadLetters.add(
          event.key,
          event.conversation,
          'failed',
          `It failed ${MAX_ATTEMPTS_PER_EVENT} times.`,
          { content: { event }, until: event.received + this.parts.timing.conversationMs },
        );
      const after =
        event.tries >= MAX_ATTEMPTS_PER_EVENT ? conversation : await processEvent(conversation, event);
      await inbox.done(event.key);
      this.parts.dealtWith(event.conversation, event);
      return after;
    } catch (error) {
      if (!(error instanceof LeaseLostError)) await inbox.failed(event.key);
      throw error;
    }
  }

  /** Renews the hold while `task` runs, however long a platform takes to answer. */
  private async withLeaseHeartbeat<T>(conversation: string, task: () => Promise<T>): Promise<T> {
    const renew = (): void => {
      this.parts.conversations.renew(conversation).catch((error: unknown) => {
        this.parts.log.warn({ channel: channelOf(conversation), err: error }, 'A hold could not be renewed');
      });
    };
    const timer = setInterval(renew, this.parts.timing.leaseMs / 3);
    try {
      return await task();
    } finally {
      clearInterval(timer);
    }
  }

  private channelSemaphore(conversation: string): Semaphore {
    const channel = channelOf(conversation);
    const lane = this.channelSemaphores.get(channel) ?? new Semaphore(MAX_CONVERSATIONS_PER_CHANNEL);
    this.channelSemaphores.set(channel, lane);
    return lane;
  }
}

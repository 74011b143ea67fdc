import type { Log } from '../../bots/log';
import type { Bot } from '../../bots/types';
import type { Storage } from '../../storage/collection';
import { ConversationStore } from './conversationStore';
import { DeadLetters } from './deadLetters';
import { OutboxDispatcher } from './outbox';
import { channelOf, type ChannelAdapter, type Enqueue } from '../adapter';
import type { SayLate } from './lateReply';
import { Inbox } from './inbox';
import { Semaphore } from './semaphore';
import { readBacklog } from './backlog';
import { type Backlog, nobody, type PipelineObserver } from './observer';
import { processEvent } from './processEvent';
import { ChannelCircuitBreaker } from './circuitBreaker';
import { startPeriodicTask } from './periodicTask';
import { type Timing, timing as usual } from './timing';
import { ConversationScheduler } from './scheduler';
import { Upheaval } from './upheaval';

/**
 * Maximum conversations using the database concurrently. A higher limit adds no throughput; it starves webhook intake
 * (the platform awaits its 200) and the writes that record a message as sent.
 */
const MAX_CONCURRENT_STORAGE = 8;
/** How many conversations a sweep takes up at most. */
const MAX_CONVERSATIONS_PER_SWEEP = 200;
/** How often in the length of a hold it is tried to note what was sent, where that is not done. */
const NOTES_PER_HOLD = 4;
/** How many that are owed a reply are looked through at the start. */
const MAX_OWED_AT_START = 10_000;

export interface MessagePipelineOptions {
  storage: Storage;
  bot: Bot;
  adapters: ChannelAdapter[];
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Milliseconds that never go back; the process's own unless given. */
  ticks?: () => number;
  /** A new unique id at every call. */
  ids: () => string;
  /** A number from 0 to 1, for spreading attempts. */
  random: () => number;
  timing?: Partial<Timing>;
  observer?: PipelineObserver;
  /** Puts a word on its lateness into a reply that comes long after what it answers; unset: it goes as it is. */
  sayLate?: SayLate;
}

export interface MessagePipeline {
  /** Where the adapters bring their events. */
  readonly enqueue: Enqueue;
  readonly deadLetters: DeadLetters;
  /** What waits now, by channel. */
  backlog(): Promise<Backlog>;
  /** Takes up what was left behind, and keeps looking. */
  start(): void;
  /** Finishes the turns in hand, then closes the adapters. What is left waits in the storage, which stays open. */
  stop(): Promise<void>;
}

/** The shared way of messages from the adapters to the bot and back. */
export async function createMessagePipeline({
  storage,
  bot,
  log,
  clock,
  ticks = () => performance.now(),
  ids,
  random,
  observer = nobody,
  sayLate = (reply) => reply,
  ...rest
}: MessagePipelineOptions): Promise<MessagePipeline> {
  const timing = { ...usual, ...rest.timing };
  const adapters = new Map<string, ChannelAdapter>(
    rest.adapters.map((adapter) => [adapter.channel, adapter]),
  );
  const inbox = await Inbox.open(storage, clock);
  const deadLetters = await DeadLetters.open(storage, clock, observer);
  const isShared = storage.engine !== 'embedded';
  const upheaval = new Upheaval({ clock, ticks }, timing.leaseMs, { isShared });
  const conversations = await ConversationStore.open(storage, {
    owner: ids(),
    clock,
    ticks,
    ...timing,
    leavesToOthers: () => upheaval.isRecent,
    answered: () => upheaval.answered(),
  });
  const storageSemaphore = new Semaphore(MAX_CONCURRENT_STORAGE);
  const circuitBreaker = new ChannelCircuitBreaker(random);
  const outbox = new OutboxDispatcher({
    conversations,
    deadLetters,
    adapters,
    circuitBreaker,
    storageSemaphore,
    log,
    clock,
    random,
    timing,
    observer,
    sayLate,
  });
  const thinking: Bot = { turn: (turn) => storageSemaphore.runReleased(() => bot.turn(turn)) };
  const eventOptions = { bot: thinking, conversations, deadLetters, adapters, clock, timing };
  const scheduler = new ConversationScheduler({
    inbox,
    conversations,
    deadLetters,
    outbox,
    storageSemaphore,
    processEvent: (conversation, event) => processEvent(conversation, event, eventOptions),
    groupOf: (conversation) => adapters.get(channelOf(conversation))?.groupOf?.(conversation),
    dealtWith: (conversation, what) => adapters.get(channelOf(conversation))?.dealtWith?.(conversation, what),
    isShared,
    log,
    timing,
  });

  // How far the clock has been ahead of one that only goes on: what was kept before it went back counts by that time.
  let aheadMs: number | undefined;
  const recoverStale = async (): Promise<void> => {
    const now = clock();
    const early = aheadMs === undefined ? await conversations.owedSince(MAX_OWED_AT_START) : [];
    // Only what is far ahead was kept before the clock went back: others may be arriving just now, one after the other.
    const newest = aheadMs === undefined ? ((await inbox.newest()) ?? 0) : 0;
    const before = newest > now + timing.staleAfterMs ? newest + timing.staleAfterMs : now;
    aheadMs = Math.max(aheadMs ?? before - ticks(), now - ticks());
    const latest = aheadMs + ticks();
    const left = await inbox.findStale(latest - timing.staleAfterMs, MAX_CONVERSATIONS_PER_SWEEP);
    // A sweep over much takes long: what has answered once is not away.
    upheaval.answered();
    const due = await conversations.due(latest, MAX_CONVERSATIONS_PER_SWEEP);
    upheaval.answered();
    const ahead = early.filter(({ since }) => since > now).map(({ conversation }) => conversation);
    for (const conversation of new Set([...left, ...due, ...ahead])) scheduler.recover(conversation);
  };
  const noteUnrecorded = (): Promise<void> => Promise.resolve(scheduler.noteUnrecorded());
  const clean = async (): Promise<void> => {
    const now = clock();
    await inbox.clean(now - timing.inboxMs);
    await conversations.clean(now);
    await deadLetters.clean(now - timing.deadLetterMs);
  };
  const sweeps: { stop(): Promise<void> }[] = [];

  return {
    deadLetters,
    backlog: () =>
      readBacklog({
        inbox,
        conversations,
        deadLetters,
        circuitBreaker,
        channels: [...adapters.keys()],
        clock,
      }),
    async enqueue(events) {
      for (const conversation of await inbox.enqueue(events))
        scheduler.schedule(conversation, adapters.get(channelOf(conversation))?.settleMs);
    },
    start() {
      sweeps.push(
        startPeriodicTask(timing.sweepMs, recoverStale, log),
        startPeriodicTask(timing.leaseMs / NOTES_PER_HOLD, noteUnrecorded, log),
        startPeriodicTask(timing.cleanMs, clean, log),
      );
    },
    async stop() {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
      await scheduler.stop();
      await Promise.all([...adapters.values()].map((adapter) => adapter.close()));
    },
  };
}

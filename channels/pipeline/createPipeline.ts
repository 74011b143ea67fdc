import type { Log } from '../../bots/log';
import type { Bot } from '../../bots/types';
import type { Storage } from '../../storage/collection';
import { Conversations } from './conversationStore';
import { DeadLetters } from './deadLetters';
import { Delivery } from './outbox';
import { channelOf, type Door, type Intake } from '../adapter';
import { Inbox } from './inbox';
import { Lane } from './semaphore';
import { oneEvent } from './processEvent';
import { Pauses } from './circuitBreaker';
import { every } from './periodicTask';
import { type Timing, timing as usual } from './timing';
import { Turns } from './scheduler';

/**
 * How many conversations are at the storage at once. More would not be done sooner, only keep it from taking in new
 * events while a platform waits for its 200, and from noting what was sent.
 */
const DESK = 8;
/** How many conversations a sweep takes up at most. */
const PER_SWEEP = 200;

export interface HouseParts {
  storage: Storage;
  bot: Bot;
  doors: Door[];
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** A new unique id at every call. */
  ids: () => string;
  /** A number from 0 to 1, for spreading attempts. */
  random: () => number;
  timing?: Partial<Timing>;
}

export interface House {
  /** Where the doors bring their events. */
  readonly intake: Intake;
  readonly deadLetters: DeadLetters;
  /** Takes up what was left behind, and keeps looking. */
  start(): void;
  /** Finishes the turns in hand, then closes the doors. What is left waits in the storage, which stays open. */
  stop(): Promise<void>;
}

/** The shared way of messages from the doors to the bot and back. */
export async function openHouse({
  storage,
  bot,
  log,
  clock,
  ids,
  random,
  ...rest
}: HouseParts): Promise<House> {
  const timing = { ...usual, ...rest.timing };
  const doors = new Map<string, Door>(rest.doors.map((door) => [door.channel, door]));
  const inbox = await Inbox.open(storage, clock);
  const deadLetters = await DeadLetters.open(storage, clock);
  const conversations = await Conversations.open(storage, { owner: ids(), clock, ...timing });
  const desk = new Lane(DESK);
  const delivery = new Delivery({
    conversations,
    deadLetters,
    doors,
    pauses: new Pauses(random),
    desk,
    log,
    clock,
    random,
    timing,
  });
  const thinking: Bot = { turn: (turn) => desk.away(() => bot.turn(turn)) };
  const dealing = { bot: thinking, conversations, deadLetters, doors, clock, timing };
  const turns = new Turns({
    inbox,
    conversations,
    deadLetters,
    delivery,
    desk,
    deal: (conversation, event) => oneEvent(conversation, event, dealing),
    log,
    timing,
  });

  const wakeLeft = async (): Promise<void> => {
    const left = await inbox.stranded(clock() - timing.strandedMs, PER_SWEEP);
    const due = await conversations.due(clock(), PER_SWEEP);
    for (const conversation of new Set([...left, ...due])) turns.left(conversation);
  };
  const clean = async (): Promise<void> => {
    const now = clock();
    await inbox.clean(now - timing.inboxMs);
    await conversations.clean(now);
    await deadLetters.clean(now - timing.deadLetterMs);
  };
  const sweeps: { stop(): Promise<void> }[] = [];

  return {
    deadLetters,
    async intake(events) {
      for (const conversation of await inbox.keep(events))
        turns.arrived(conversation, doors.get(channelOf(conversation))?.settleMs);
    },
    start() {
      sweeps.push(every(timing.sweepMs, wakeLeft, log), every(timing.cleanMs, clean, log));
    },
    async stop() {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
      await turns.stop();
      await Promise.all([...doors.values()].map((door) => door.close()));
    },
  };
}

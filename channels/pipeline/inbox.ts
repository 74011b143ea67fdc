import { withoutPersonalData } from '../content/withoutPersonalData';
import { DuplicateKeyError } from '../../storage/errors';
import type { Collection, Document, Storage } from '../../storage/collection';
import type { ControlEvent, InboundEvent } from '../adapter';
import type { OutboxMessage } from './conversation';
import { WaitingEvents } from './waitingEvents';

/**
 * An event as it is kept. When it has been dealt with, what was said is removed, and all else but its id, by which
 * duplicates are known, and when it was received.
 */
interface InboxRecord extends Document {
  event: string;
  conversation: string;
  at: number;
  /** Counts up in the order of arrival. */
  arrival: number;
  received: number;
  status: 'new' | 'done';
  tries: number;
  /** JSON: field names from outside may be ones a store does not take. */
  activity?: string;
  control?: ControlEvent;
  messageId?: string;
  /** With `resend`: the reply, as JSON. */
  reply?: string;
}

const DONE_WITH = [
  'event',
  'conversation',
  'at',
  'arrival',
  'tries',
  'activity',
  'control',
  'messageId',
  'reply',
];

/** An event that waits to be dealt with. */
export interface PendingEvent extends InboundEvent {
  /** Its id in the inbox. */
  key: string;
  /** When it came here, in milliseconds. */
  received: number;
  tries: number;
  /** With `resend`: the reply. */
  reply?: OutboxMessage;
}

/** An event whose turn it is, and whether another one waits behind it. */
export interface Next {
  event: PendingEvent;
  more: boolean;
}

/**
 * Every event is kept here under its platform's id before the platform is told that it arrived; personal data in it are
 * masked first.
 */
export class Inbox {
  private lastArrival = 0;
  /** Whether what waited before this process began has been read. */
  private isRead = false;

  private constructor(
    private readonly events: Collection<InboxRecord>,
    private readonly clock: () => number,
    /** Beside a storage of this process alone: what waits in it. Events that others put in come with `findStale`. */
    private readonly waitingHere: WaitingEvents<InboxRecord> | null,
  ) {}

  static async open(storage: Storage, clock: () => number): Promise<Inbox> {
    const indexes = [{ fields: ['conversation', 'status'] }, { fields: ['status', 'received'] }];
    const events = await storage.collection<InboxRecord>({ name: 'inbox', indexes });
    return new Inbox(events, clock, storage.engine === 'embedded' ? new WaitingEvents() : null);
  }

  /** Keeps what has not been here before; returns the conversations that have something new. */
  async enqueue(events: InboundEvent[]): Promise<string[]> {
    const kept = await Promise.all(events.map((event) => this.enqueueOne(this.envelope(event))));
    return [...new Set(events.filter((_, i) => kept[i]).map((event) => event.conversation))];
  }

  /** The event of a conversation whose turn it is: the oldest by the platform's time, then by arrival. */
  async next(conversation: string): Promise<Next | null> {
    if (this.waitingHere && !this.isRead) await this.readWaiting(this.waitingHere);
    const [first, second] =
      this.waitingHere?.first(conversation, 2) ??
      (await this.events.find({ conversation, status: 'new' }, { sort: { at: 1, arrival: 1 }, limit: 2 }));
    return first ? { event: toPendingEvent(first), more: second !== undefined } : null;
  }

  /** Marks an event as dealt with and removes what is of no more use. */
  async done(key: string): Promise<void> {
    const $unset = Object.fromEntries(DONE_WITH.map((field) => [field, true as const]));
    await this.events.update({ _id: key }, { $set: { status: 'done' }, $unset });
    this.waitingHere?.remove(key);
  }

  /** Counts a failed attempt. */
  async failed(key: string): Promise<void> {
    const failed = await this.events.update({ _id: key }, { $inc: { tries: 1 } });
    if (failed?.status === 'new') this.waitingHere?.put(failed);
  }

  /** Has an event that was given up dealt with again. */
  async reopen({ key, id, conversation, at, activity, control, messageId }: PendingEvent): Promise<void> {
    const fields = { ...this.envelope({ id, conversation, at }), ...eventFields({ control, messageId }) };
    const { _id, ...set } = fields;
    const reopened = await this.events.upsert(key, {
      $set: { ...set, ...(activity && { activity: JSON.stringify(activity) }) },
    });
    this.waitingHere?.put(reopened);
  }

  /** Has a reply that was given up sent again; the second time with the same `id` nothing happens. */
  async resend(conversation: string, id: string, reply: OutboxMessage): Promise<void> {
    await this.enqueueOne({
      ...this.envelope({ id, conversation, at: this.clock(), control: 'resend' }),
      reply: JSON.stringify(reply),
    });
  }

  /** Conversations with events that arrived before `time` and still wait, the longest waiting first. */
  async findStale(time: number, limit: number): Promise<string[]> {
    const found = await this.events.find(
      { status: 'new', received: { $lt: time } },
      { sort: { received: 1 }, limit },
    );
    for (const event of found) this.waitingHere?.put(event);
    return [...new Set(found.map((event) => event.conversation))];
  }

  /** When the event arrived that waits longest; null when none waits. */
  async oldest(): Promise<number | null> {
    const [first] = await this.events.find({ status: 'new' }, { sort: { received: 1 }, limit: 1 });
    return first?.received ?? null;
  }

  /** When the event arrived that came last of those that wait; null when none waits. */
  async newest(): Promise<number | null> {
    const [last] = await this.events.find({ status: 'new' }, { sort: { received: -1 }, limit: 1 });
    return last?.received ?? null;
  }

  /** How many events wait. */
  waiting(): Promise<number> {
    return this.events.count({ status: 'new' });
  }

  /** Removes events that were dealt with and arrived before `time`; returns how many. */
  clean(time: number): Promise<number> {
    return this.events.remove({ status: 'done', received: { $lt: time } });
  }

  private async readWaiting(waiting: WaitingEvents<InboxRecord>): Promise<void> {
    for (const event of await this.events.find({ status: 'new' })) waiting.put(event);
    this.isRead = true;
  }

  private async enqueueOne(event: InboxRecord): Promise<boolean> {
    try {
      await this.events.insert(event);
      this.waitingHere?.put(event);
      return true;
    } catch (error) {
      if (error instanceof DuplicateKeyError) return false;
      throw error;
    }
  }

  private envelope({ id, conversation, at, activity, control, messageId }: InboundEvent): InboxRecord {
    const received = this.clock();
    this.lastArrival = Math.max(this.lastArrival + 1, received * 1_000);
    return {
      _id: `${conversation}#${id}`,
      event: id,
      conversation,
      at,
      arrival: this.lastArrival,
      received,
      status: 'new',
      tries: 0,
      ...(activity && { activity: JSON.stringify(withoutPersonalData(activity)) }),
      ...eventFields({ control, messageId }),
    };
  }
}

function eventFields({
  control,
  messageId,
}: {
  control?: ControlEvent | undefined;
  messageId?: string | undefined;
}): Pick<InboxRecord, 'control' | 'messageId'> {
  return { ...(control && { control }), ...(messageId && { messageId }) };
}

function toPendingEvent(kept: InboxRecord): PendingEvent {
  const { _id, event, conversation, at, received, tries, activity, control, messageId, reply } = kept;
  return {
    key: _id,
    id: event,
    conversation,
    at,
    received,
    tries,
    ...(activity && { activity: JSON.parse(activity) as NonNullable<InboundEvent['activity']> }),
    ...eventFields({ control, messageId }),
    ...(reply && { reply: JSON.parse(reply) as OutboxMessage }),
  };
}

import { createHash } from 'node:crypto';
import type { Collection, Document, Storage } from '../../storage/collection';
import { channelOf } from '../adapter';
import type { OutboxMessage } from './conversation';
import type { PendingEvent } from './inbox';
import {
  type DeadLetterCause,
  type DeadLetterKind,
  deadLetterKinds,
  nobody,
  type PipelineObserver,
} from './observer';

/** Something that could not be done, and why. It holds no text of anybody. */
export interface DeadLetter extends Document {
  conversation: string;
  channel: string;
  kind: DeadLetterKind;
  reason: string;
  at: number;
  /** Until when it can be tried again; absent where it cannot. */
  until?: number;
}

/** What it takes to try a letter again: the reply that was made, or the event that was not answered. */
export type LetterContent = { reply: OutboxMessage } | { event: PendingEvent };

/** Kept apart from the letter, and only for as long as the platform would take an answer. */
interface Undelivered extends Document {
  conversation: string;
  until: number;
  /** JSON: field names from outside may be ones a store does not take. */
  content: string;
}

const REFERENCE_CHARACTERS = 8;

/** What was given up, for the staff to look at and to try again. */
export class DeadLetters {
  private constructor(
    private readonly letters: Collection<DeadLetter>,
    private readonly undelivered: Collection<Undelivered>,
    private readonly clock: () => number,
    private readonly observer: Pick<PipelineObserver, 'buried'>,
  ) {}

  static async open(
    storage: Storage,
    clock: () => number,
    observer: Pick<PipelineObserver, 'buried'> = nobody,
  ): Promise<DeadLetters> {
    return new DeadLetters(
      await storage.collection<DeadLetter>({ name: 'deadLetters', indexes: [{ fields: ['at'] }] }),
      await storage.collection<Undelivered>({ name: 'undelivered', indexes: [{ fields: ['until'] }] }),
      clock,
      observer,
    );
  }

  /**
   * Keeps one; a second one for the same event or reply replaces the first.
   * @param reason in words, for the staff
   * @param again what it takes to try it again, and until when the platform would take an answer
   */
  async add(
    id: string,
    conversation: string,
    cause: DeadLetterCause,
    reason: string,
    again?: { content: LetterContent; until: number },
  ): Promise<void> {
    const channel = channelOf(conversation);
    const at = this.clock();
    const kind = deadLetterKinds[cause];
    this.observer.buried(channel, kind, cause);
    const until = again !== undefined && again.until > at ? again.until : undefined;
    if (again && until !== undefined)
      await this.undelivered.upsert(id, {
        $set: { conversation, until, content: JSON.stringify(again.content) },
      });
    await this.letters.upsert(id, {
      $set: { conversation, channel, kind, reason, at, ...(until === undefined ? {} : { until }) },
      ...(until === undefined ? { $unset: { until: true as const } } : {}),
    });
  }

  /** The latest ones, newest first. */
  list(limit: number): Promise<DeadLetter[]> {
    return this.letters.find({}, { sort: { at: -1 }, limit });
  }

  /** How many of a channel can still be tried again. */
  countOpen(channel: string): Promise<number> {
    return this.letters.count({ channel, until: { $gt: this.clock() } });
  }

  /** What it takes to try a letter again; null when that is over. */
  async contentOf(id: string): Promise<LetterContent | null> {
    const kept = await this.undelivered.get(id);
    return kept && kept.until > this.clock() ? (JSON.parse(kept.content) as LetterContent) : null;
  }

  /** Removes one that is tried again. */
  async remove(id: string): Promise<void> {
    await this.undelivered.remove({ _id: id });
    await this.letters.remove({ _id: id });
  }

  /** Removes all of one conversation. */
  async forget(conversation: string): Promise<number> {
    await this.undelivered.remove({ conversation });
    return this.letters.remove({ conversation });
  }

  /** Removes what is older than `time`, and the content of what cannot be tried again; returns how many letters. */
  async clean(time: number): Promise<number> {
    await this.undelivered.remove({ until: { $lte: this.clock() } });
    return this.letters.remove({ at: { $lt: time } });
  }
}

/** A short name for a letter that names nobody. */
export function letterReference({ _id }: Pick<DeadLetter, '_id'>): string {
  return createHash('sha256').update(_id).digest('hex').slice(0, REFERENCE_CHARACTERS);
}

import type { Collection, Document, Storage } from '../../storage/collection';
import { channelOf } from '../adapter';
import { type DeadLetterKind, nobody, type PipelineObserver } from './observer';

/** Something that could not be done, and why. It holds no text of anybody. */
export interface DeadLetter extends Document {
  conversation: string;
  channel: string;
  kind: DeadLetterKind;
  reason: string;
  at: number;
}

/** What was given up, for the staff to look at. */
export class DeadLetters {
  private constructor(
    private readonly letters: Collection<DeadLetter>,
    private readonly clock: () => number,
    private readonly observer: Pick<PipelineObserver, 'buried'>,
  ) {}

  static async open(
    storage: Storage,
    clock: () => number,
    observer: Pick<PipelineObserver, 'buried'> = nobody,
  ): Promise<DeadLetters> {
    const indexes = [{ fields: ['at'] }];
    return new DeadLetters(
      await storage.collection<DeadLetter>({ name: 'deadLetters', indexes }),
      clock,
      observer,
    );
  }

  /** Keeps one; a second one for the same event or reply replaces the first. */
  async add(id: string, conversation: string, kind: DeadLetter['kind'], reason: string): Promise<void> {
    const channel = channelOf(conversation);
    this.observer.buried(channel, kind);
    await this.letters.upsert(id, { $set: { conversation, channel, kind, reason, at: this.clock() } });
  }

  /** The latest ones, newest first. */
  list(limit: number): Promise<DeadLetter[]> {
    return this.letters.find({}, { sort: { at: -1 }, limit });
  }

  /** Removes all of one conversation. */
  forget(conversation: string): Promise<number> {
    return this.letters.remove({ conversation });
  }

  /** Removes what is older than `time`; returns how many. */
  clean(time: number): Promise<number> {
    return this.letters.remove({ at: { $lt: time } });
  }
}

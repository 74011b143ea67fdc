import type { Collection, Document, Storage } from '../../storage/collection';
import type { InboundEvent } from '../adapter';
import { tapped } from '../content/actions';
import { numberIn } from './typedNumber';

interface NumberedChoices extends Document {
  options: string[];
  expires: number;
}

/** A number that comes later than this is no answer to the list any more. */
const CHOICES_LIFETIME_MS = 24 * 3_600_000;

/** What the numbers in the latest plain-text list of each conversation stand for. */
export class NumberedChoiceStore {
  private constructor(
    private readonly all: Collection<NumberedChoices>,
    private readonly clock: () => number,
  ) {}

  static async open(storage: Storage, clock: () => number): Promise<NumberedChoiceStore> {
    const indexes = [{ fields: ['expires'] }];
    return new NumberedChoiceStore(
      await storage.collection<NumberedChoices>({ name: 'zaloLists', indexes }),
      clock,
    );
  }

  /** Keeps the choices of a list that is about to be shown; none: the earlier list is over. */
  async keep(conversation: string, options: string[]): Promise<void> {
    if (options.length === 0) await this.forget(conversation);
    else
      await this.all.upsert(conversation, { $set: { options, expires: this.clock() + CHOICES_LIFETIME_MS } });
  }

  /** The event as it would be had the person tapped a button instead of writing its number. */
  async read(event: InboundEvent): Promise<InboundEvent> {
    const number = numberIn(event.activity?.text ?? '');
    if (number === null) return event;
    const list = await this.all.get(event.conversation);
    const payload = list && list.expires > this.clock() ? list.options[number - 1] : undefined;
    return payload === undefined ? event : { ...event, activity: tapped(payload) };
  }

  async forget(conversation: string): Promise<void> {
    await this.all.remove({ _id: conversation });
  }

  /** Removes lists that are over. */
  async clean(): Promise<void> {
    await this.all.remove({ expires: { $lt: this.clock() } });
  }
}

import type { Collection, Document, Storage } from '../../storage/collection';
import type { InboundEvent } from '../adapter';
import { tapped } from '../content/actions';
import { pickByPosition } from '../../language/recognizers/pickByPosition';

interface NumberedChoices extends Document {
  options: string[];
  expires: number;
}

/** A number that comes later than this is no answer to the list any more. */
const CHOICES_LIFETIME_MS = 24 * 3_600_000;

/** More than any list has. */
const MAX_CHOICES = 99;

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

  /** The event as it would be had the person tapped a button instead of writing where in the list it stands. */
  async read(event: InboundEvent): Promise<InboundEvent> {
    const text = event.activity?.text ?? '';
    // Most messages are no position: the store is not asked for them.
    if (pickByPosition(text, MAX_CHOICES) === null) return event;
    const list = await this.all.get(event.conversation);
    if (!list || list.expires <= this.clock()) return event;
    const at = pickByPosition(text, list.options.length);
    const payload = at === null ? undefined : list.options[at];
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

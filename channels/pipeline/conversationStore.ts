import { DuplicateKeyError } from '../../storage/errors';
import type { Change, Collection, Filter, Storage } from '../../storage/collection';
import { AppError } from '../../errors/appError';
import type { Conversation, OutboxMessage } from './conversation';
import { DeadHolds, type Lease } from './deadHolds';
import { RecentDelay } from './recentDelay';

/** How many holds long it is remembered that the storage was slow. */
const HOLDS_OF_MEMORY = 6;

type Fields = Partial<Omit<Conversation, '_id' | 'lease'>>;

/** Somebody else works on the conversation now: what was being done here must stop, and nothing of it is kept. */
export class LeaseLostError extends AppError {
  override readonly name = 'LeaseLostError';
  readonly code = 'LEASE_LOST';
}

/** The conversations, and the right to work on one: a lease, taken and held by conditional updates. */
export class ConversationStore {
  private readonly deadHolds: DeadHolds;
  private holds = 0;
  /** Which hold each conversation is held by. */
  private readonly held = new Map<string, number>();
  private readonly delay: RecentDelay;

  private constructor(
    private readonly all: Collection<Conversation>,
    private readonly parts: {
      owner: string;
      clock: () => number;
      /** Milliseconds that never go back. */
      ticks: () => number;
      leaseMs: number;
      conversationMs: number;
      /** Whether holds of others are left to them for now although they have ended. */
      leavesToOthers?: () => boolean;
      /** Hears whenever the storage has answered. */
      answered?: () => void;
    },
  ) {
    this.deadHolds = new DeadHolds(parts);
    this.delay = new RecentDelay(parts.ticks, HOLDS_OF_MEMORY * parts.leaseMs);
  }

  static async open(storage: Storage, parts: ConversationStore['parts']): Promise<ConversationStore> {
    const indexes = [{ fields: ['due'], sparse: true }, { fields: ['expires'] }];
    return new ConversationStore(
      await storage.collection<Conversation>({ name: 'conversations', indexes }),
      parts,
    );
  }

  /** Takes the conversation for this process; null while another one has it. */
  async acquireLease(id: string): Promise<Conversation | null> {
    const lease = this.newLease((this.holds += 1));
    const ended = { 'lease.until': { $lt: this.parts.clock() } };
    const free = [
      { lease: { $exists: false } },
      { 'lease.owner': lease.owner, 'lease.hold': { $lt: lease.hold } },
      ...(this.parts.leavesToOthers?.() ? [] : [ended]),
    ];
    const taken =
      (await this.update({ _id: id, $or: free }, { $set: { lease } })) ??
      (await this.begin(id, lease)) ??
      (await this.takeFromTheDead(id, lease));
    if (taken) this.held.set(id, lease.hold);
    return taken;
  }

  /**
   * Changes a conversation held by this process, and renews the hold, or lets go with the same write.
   * @throws LeaseLostError
   */
  async save(
    id: string,
    set: Fields,
    unset: (keyof Fields)[] = [],
    { letGo = false } = {},
  ): Promise<Conversation> {
    const hold = this.held.get(id);
    if (hold === undefined) throw lost();
    const gone: (keyof Conversation)[] = letGo ? [...unset, 'lease'] : unset;
    const saved = await this.update(this.ownedBy(id, hold), {
      $set: letGo ? set : { ...set, lease: this.newLease(hold) },
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, true as const])) }),
    });
    if (letGo || !saved) this.forget(id, hold);
    if (!saved) throw lost();
    return saved;
  }

  /**
   * Makes the hold last longer. A renewal that comes late, behind another one, does not make it shorter, unless the clock
   * went back since; where the conversation was let go meanwhile, or is another's, nothing happens.
   */
  async renew(id: string): Promise<void> {
    const hold = this.held.get(id);
    if (hold === undefined) return;
    const lease = this.newLease(hold);
    const farAhead = this.parts.clock() + 2 * this.parts.leaseMs;
    const shorter = [{ 'lease.until': { $lt: lease.until } }, { 'lease.until': { $gt: farAhead } }];
    await this.update({ ...this.ownedBy(id, hold), $or: shorter }, { $set: { lease } });
  }

  /** Changes what is owed, and with it when the next attempt is due. @throws LeaseLostError */
  setOutbox(
    id: string,
    owed: OutboxMessage[],
    also: Fields = {},
    unset: (keyof Fields)[] = [],
    hold: { letGo?: boolean } = {},
  ): Promise<Conversation> {
    const [first] = owed;
    if (!first) return this.save(id, { ...also, owed }, [...unset, 'due'], hold);
    return this.save(id, { ...also, owed, due: first.notBefore ?? this.parts.clock() }, unset, hold);
  }

  /** Makes sure that the hold lasts long enough to send one message. @throws LeaseLostError */
  async extendLease(conversation: Conversation): Promise<Conversation> {
    const left = (conversation.lease?.until ?? 0) - this.parts.clock();
    return left > this.parts.leaseMs / 2 ? conversation : this.save(conversation._id, {});
  }

  /** Lets go; does nothing when the hold was lost before. */
  async release(id: string): Promise<void> {
    const hold = this.held.get(id);
    if (hold === undefined) return;
    await this.all.update(this.ownedBy(id, hold), { $unset: { lease: true } });
    this.forget(id, hold);
  }

  /** Empties a conversation held by this process, but for `events` as the latest ids. @throws LeaseLostError */
  async erase(id: string, events: string[]): Promise<Conversation> {
    const expires = this.expiry();
    return this.save(id, { owed: [], events, sent: [], heard: 0, expires }, ['state', 'due', 'mutedUntil']);
  }

  /** Conversations whose next attempt to send was due before `time`. */
  async due(time: number, limit: number): Promise<string[]> {
    const found = await this.all.find({ due: { $lte: time } }, { sort: { due: 1 }, limit });
    return found.map((conversation) => conversation._id);
  }

  /** Since when replies are owed, by conversation; at most `limit` of them. */
  async owedSince(limit: number): Promise<{ conversation: string; since: number }[]> {
    const found = await this.all.find({ due: { $gt: 0 } }, { limit });
    return found.flatMap(({ _id, owed: [first] }) => (first ? [{ conversation: _id, since: first.at }] : []));
  }

  /** Removes what expired before `time` and is neither owed a reply nor in work; returns how many. */
  clean(time: number): Promise<number> {
    const idle = [{ lease: { $exists: false } }, { 'lease.until': { $lt: time } }];
    return this.all.remove({ expires: { $lt: time }, due: { $exists: false }, $or: idle });
  }

  private forget(id: string, hold: number): void {
    if (this.held.get(id) === hold) this.held.delete(id);
  }

  private async begin(id: string, lease: Lease): Promise<Conversation | null> {
    const conversation = this.fresh(id, lease);
    try {
      await this.all.insert(conversation);
      return conversation;
    } catch (error) {
      if (error instanceof DuplicateKeyError) return null;
      throw error;
    }
  }

  private async takeFromTheDead(id: string, lease: Lease): Promise<Conversation | null> {
    const found = (await this.all.get(id))?.lease;
    if (!this.deadHolds.isOfTheDead(id, found)) return null;
    const unchanged = { _id: id, 'lease.owner': found.owner, 'lease.until': found.until };
    return this.all.update(unchanged, { $set: { lease } });
  }

  private fresh(id: string, lease: Lease): Conversation {
    return { _id: id, lease, owed: [], events: [], sent: [], heard: 0, expires: this.expiry() };
  }

  private expiry(): number {
    return this.parts.clock() + this.parts.conversationMs;
  }

  /** What the storage does late must not end a hold: it is as much longer as the storage took of late, within reason. */
  private newLease(hold: number): Lease {
    const { clock, leaseMs, owner } = this.parts;
    return { owner, hold, until: clock() + leaseMs + Math.min(Math.ceil(this.delay.ms), leaseMs) };
  }

  private async update(filter: Filter, change: Change): Promise<Conversation | null> {
    const updated = await this.delay.of(() => this.all.update(filter, change));
    this.parts.answered?.();
    return updated;
  }

  private ownedBy(id: string, hold: number): Filter {
    return { _id: id, 'lease.owner': this.parts.owner, 'lease.hold': hold };
  }
}

function lost(): LeaseLostError {
  return new LeaseLostError(`The lease on the conversation expired, and another process took over.`);
}

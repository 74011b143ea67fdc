/** Who works on a conversation, until when. */
export interface Lease {
  owner: string;
  until: number;
  /** Counts the holds of its owner: a write that comes late, out of an earlier one, is refused. */
  hold: number;
}

/** More than are in work at a time. */
const MAX_WATCHED = 10_000;
/**
 * A hold that has ended is left to others after an upheaval, but not for longer than so many of its lengths in which it
 * stays as it is: whoever lives, and has a way to the storage, has renewed it by then.
 */
const HOLDS_OF_PATIENCE = 12;

/**
 * Holds of others that end later than they can, or have ended and are left to them. Who lives renews a hold several times
 * in its length; what stays as it is for long enough belongs to somebody dead.
 */
export class DeadHolds {
  /** Since when each has been seen as it is, by ticks. */
  private readonly watched = new Map<string, Lease & { seen: number }>();

  constructor(
    private readonly parts: {
      clock: () => number;
      /** Milliseconds that never go back. */
      ticks: () => number;
      leaseMs: number;
      /** Whether holds of others are left to them for now although they have ended. */
      leavesToOthers?: () => boolean;
    },
  ) {}

  /** Whether nobody can be alive who has this hold of a conversation; to be asked now and then. */
  isOfTheDead(conversation: string, lease: Lease | undefined): lease is Lease {
    const { ticks } = this.parts;
    const before = this.watched.get(conversation);
    this.watched.delete(conversation);
    const patienceMs = lease && this.patienceWith(lease);
    if (!lease || patienceMs === undefined) return false;
    const isSame = before?.owner === lease.owner && before.until === lease.until;
    if (isSame && ticks() - before.seen > patienceMs) return true;
    if (this.watched.size < MAX_WATCHED)
      this.watched.set(conversation, isSame ? before : { ...lease, seen: ticks() });
    return false;
  }

  /** For how long a hold must stay as it is until it is taken; undefined: as it should be. */
  private patienceWith({ until }: Lease): number | undefined {
    const { clock, leaseMs, leavesToOthers } = this.parts;
    // Longer than any that is given: it was taken before the clock went back.
    if (until > clock() + 2 * leaseMs) return leaseMs;
    return until < clock() && leavesToOthers?.() ? HOLDS_OF_PATIENCE * leaseMs : undefined;
  }
}

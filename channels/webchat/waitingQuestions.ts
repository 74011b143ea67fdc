import type { Limits } from './limits';

type Bounds = Pick<
  Limits,
  'waitingInAll' | 'waitingOfAnAddress' | 'waitingOfASlowAddress' | 'waitingTooLong'
>;

/**
 * Questions that this process has taken and nobody has dealt with yet, by the address that they came from. What is taken is
 * answered; where too much waits, or has waited for long, no more is taken.
 */
export class WaitingQuestions {
  /** Since when each question waits, oldest first, by address and conversation. */
  private readonly byAddress = new Map<string, Map<string, number[]>>();
  private readonly addresses = new Map<string, string>();
  /** How many of a conversation there were when this process began to see to it. */
  private readonly seen = new Map<string, number>();
  private count = 0;

  /** @param ticks milliseconds that never go back */
  constructor(
    private readonly bounds: Bounds,
    private readonly ticks: () => number,
  ) {}

  /** Why no more is taken from an address for now: it has too much waiting, or all have together. */
  refusal(address: string): 'address' | 'all' | undefined {
    const { waitingInAll, waitingOfAnAddress, waitingOfASlowAddress, waitingTooLong } = this.bounds;
    if (this.count >= waitingInAll) return 'all';
    const own = [...(this.byAddress.get(address)?.values() ?? [])].flat();
    if (own.length >= waitingOfAnAddress) return 'address';
    const isLong = this.ticks() - Math.min(...own) > waitingTooLong;
    return own.length >= waitingOfASlowAddress && isLong ? 'address' : undefined;
  }

  /** To be told before the question is handed on. */
  add(conversation: string, address: string): void {
    const place = this.addresses.get(conversation) ?? address;
    this.addresses.set(conversation, place);
    const own = this.byAddress.get(place) ?? new Map<string, number[]>();
    this.byAddress.set(place, own.set(conversation, [...(own.get(conversation) ?? []), this.ticks()]));
    this.count += 1;
  }

  /** It was not handed on after all. */
  takeBack(conversation: string): void {
    this.keep(conversation, (waiting) => waiting.slice(0, -1));
  }

  /** This process begins to see to a conversation: what comes from now on is for the next time. */
  begins(conversation: string): void {
    const place = this.addresses.get(conversation);
    const waiting = place === undefined ? undefined : this.byAddress.get(place)?.get(conversation);
    if (waiting) this.seen.set(conversation, waiting.length);
  }

  /** One question of a conversation was dealt with, or all that there were when this process began to see to it. */
  dealtWith(conversation: string, isAll: boolean): void {
    const seen = this.seen.get(conversation) ?? 0;
    this.keep(conversation, (waiting) => waiting.slice(isAll ? seen : 1));
    if (isAll || seen <= 1) this.seen.delete(conversation);
    else this.seen.set(conversation, seen - 1);
  }

  private keep(conversation: string, left: (waiting: number[]) => number[]): void {
    const place = this.addresses.get(conversation);
    const own = place === undefined ? undefined : this.byAddress.get(place);
    if (place === undefined || !own) return;
    const before = own.get(conversation) ?? [];
    const after = left(before);
    this.count -= before.length - after.length;
    if (after.length > 0) return void own.set(conversation, after);
    own.delete(conversation);
    this.addresses.delete(conversation);
    if (own.size === 0) this.byAddress.delete(place);
  }

  /** How many wait. */
  get size(): number {
    return this.count;
  }
}

/** So many matches have room at first; phrases are short. */
const ROOM = 32;

/**
 * What a phrase and a question have in common, in the order in which the question comes to it. It is filled anew for hundreds
 * of phrases a search: as columns of numbers it leaves nothing to be collected.
 */
export class MatchList {
  private length = 0;
  /** By match: which reading of the question it is, and its place in the question. */
  private orders = new Int32Array(ROOM);
  private slots = new Int32Array(ROOM);
  /** What it explains of the question, and what it tells of the phrase. */
  private asked = new Float64Array(ROOM);
  private told = new Float64Array(ROOM);

  get count(): number {
    return this.length;
  }

  /** Which reading the question comes to first; nothing where there is no match. */
  get first(): number | undefined {
    return this.length > 0 ? this.orders[0] : undefined;
  }

  clear(): void {
    this.length = 0;
  }

  /** Behind those of the same order. */
  add(order: number, slot: number, asked: number, told: number): void {
    if (this.length === this.orders.length) this.grow();
    const { orders, slots } = this;
    let at = this.length++;
    for (; at > 0 && orders[at - 1]! > order; at--) {
      orders[at] = orders[at - 1]!;
      slots[at] = slots[at - 1]!;
      this.asked[at] = this.asked[at - 1]!;
      this.told[at] = this.told[at - 1]!;
    }
    orders[at] = order;
    slots[at] = slot;
    this.asked[at] = asked;
    this.told[at] = told;
  }

  /** What is explained of the question: each slot counts once, with its best reading. */
  explained(): number {
    return this.sum(this.asked);
  }

  /** What is told of the phrase, in the same way. */
  covered(): number {
    return this.sum(this.told);
  }

  private sum(values: Float64Array): number {
    const { slots, length } = this;
    let [sum, best, slot] = [0, 0, -1];
    for (let i = 0; i < length; i++) {
      const value = values[i]!;
      if (slots[i] !== slot) {
        sum += value;
        best = value;
        slot = slots[i]!;
      } else if (value > best) {
        sum = sum + value - best;
        best = value;
      }
    }
    return sum;
  }

  private grow(): void {
    const size = 2 * this.orders.length;
    const larger = <Numbers extends Int32Array | Float64Array>(to: Numbers, from: Numbers): Numbers => {
      to.set(from);
      return to;
    };
    this.orders = larger(new Int32Array(size), this.orders);
    this.slots = larger(new Int32Array(size), this.slots);
    this.asked = larger(new Float64Array(size), this.asked);
    this.told = larger(new Float64Array(size), this.told);
  }
}

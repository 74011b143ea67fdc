/** Keeps the best of many by number: the highest value first, of equal ones the lowest number. */
export class Best {
  private readonly capacity: number;
  private ids: number[] = [];
  private values: number[] = [];
  /** What is below cannot be among the best any more. */
  private least = -Infinity;

  constructor(private readonly limit: number) {
    this.capacity = 4 * Math.max(limit, 16);
  }

  add(id: number, value: number): void {
    if (value < this.least) return;
    this.ids.push(id);
    this.values.push(value);
    if (this.ids.length === this.capacity) this.cut();
  }

  /** The numbers of the best, best first. */
  list(): number[] {
    this.cut();
    return this.ids;
  }

  private cut(): void {
    const { ids, values } = this;
    const order = ids
      .map((_, at) => at)
      .sort((a, b) => values[b]! - values[a]! || ids[a]! - ids[b]!)
      .slice(0, this.limit);
    this.ids = order.map((at) => ids[at]!);
    this.values = order.map((at) => values[at]!);
    if (order.length === this.limit) this.least = this.values.at(-1) ?? Infinity;
  }
}

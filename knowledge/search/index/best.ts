/** Keeps the best of many by number: the highest value first, of equal ones the lowest number. */
export class Best {
  /** Best first. */
  private readonly ids: Int32Array;
  private readonly values: Float64Array;
  private count = 0;

  /** @param limit how many are kept; each that comes among them moves those behind it, so that few are meant */
  constructor(private readonly limit: number) {
    this.ids = new Int32Array(limit);
    this.values = new Float64Array(limit);
  }

  add(id: number, value: number): void {
    const { ids, values, limit } = this;
    if (this.count === limit && !(limit > 0 && this.isBehind(limit - 1, id, value))) return;
    let at = this.count < limit ? this.count++ : limit - 1;
    for (; at > 0 && this.isBehind(at - 1, id, value); at--) {
      ids[at] = ids[at - 1]!;
      values[at] = values[at - 1]!;
    }
    ids[at] = id;
    values[at] = value;
  }

  /** The numbers of the best, best first. */
  list(): number[] {
    return Array.from(this.ids.subarray(0, this.count));
  }

  /** Whether what is kept at a place comes behind another. */
  private isBehind(at: number, id: number, value: number): boolean {
    const own = this.values[at]!;
    return own < value || (own === value && this.ids[at]! > id);
  }
}

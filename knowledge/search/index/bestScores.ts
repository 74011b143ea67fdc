/** The best of many scores, of which only the last matters: what is below it is not among them. */
export class BestScores {
  /** Ascending. */
  private readonly scores: Float64Array;
  private count = 0;

  /** @param limit how many are the best */
  constructor(limit: number) {
    this.scores = new Float64Array(limit);
  }

  /** The last of the best; nothing while there are fewer. */
  get least(): number {
    const { scores, count } = this;
    return count < scores.length || count === 0 ? -Infinity : scores[0]!;
  }

  add(score: number): void {
    const { scores } = this;
    const isFull = this.count === scores.length;
    if (isFull && score <= this.least) return;
    // Into the room of the last one, or behind all others; then down or up to its place.
    let at = isFull ? 0 : this.count++;
    for (; at > 0 && scores[at - 1]! > score; at--) scores[at] = scores[at - 1]!;
    for (; at < this.count - 1 && scores[at + 1]! < score; at++) scores[at] = scores[at + 1]!;
    scores[at] = score;
  }
}

import { type Narrow, narrow } from './narrow';

/**
 * What phrases may explain of a question, and what it may tell of them, added up word by word of the question: one list of phrases
 * for each of its few words is read, and not the words of each phrase that may matter.
 */
export class PhraseSums {
  /** The phrases of form `i` without marks stand from `starts[i]` up to `starts[i + 1]`, each once. */
  private readonly starts: Int32Array;
  private readonly phrases: Narrow;
  /** By phrase what it may explain, and beside it what may be told of it: who asks for the one asks for the other next. */
  private readonly sums: Float64Array;

  /**
   * @param plainWords the words of all phrases, without marks, one phrase behind the other
   * @param wordStarts where the words of each phrase begin, and where the last ends
   * @param plainCount how many forms there are
   */
  constructor(plainWords: Narrow, wordStarts: Int32Array, plainCount: number) {
    const count = wordStarts.length - 1;
    const last = new Int32Array(plainCount).fill(-1);
    const eachOnce = (take: (plain: number, phrase: number) => void): void => {
      last.fill(-1);
      for (let phrase = 0; phrase < count; phrase++)
        for (let at = wordStarts[phrase]!; at < wordStarts[phrase + 1]!; at++) {
          const plain = plainWords[at]!;
          if (last[plain] !== phrase) take(plain, phrase);
          last[plain] = phrase;
        }
    };
    this.starts = new Int32Array(plainCount + 1);
    eachOnce((plain) => this.starts[plain + 1]!++);
    for (let plain = 0; plain < plainCount; plain++) this.starts[plain + 1]! += this.starts[plain]!;
    const next = this.starts.slice();
    const phrases = new Int32Array(this.starts[plainCount]!);
    eachOnce((plain, phrase) => (phrases[next[plain]!++] = phrase));
    this.phrases = narrow(phrases);
    this.sums = new Float64Array(2 * count);
  }

  clear(): void {
    this.sums.fill(0);
  }

  /** Adds to each phrase that has a form what that explains of the question, and what it tells of the phrase. */
  add(plain: number, explained: number, told: number): void {
    const { starts, phrases, sums } = this;
    for (let at = starts[plain]!, end = starts[plain + 1]!; at < end; at++) {
      const own = 2 * phrases[at]!;
      sums[own]! += explained;
      sums[own + 1]! += told;
    }
  }

  explained(phrase: number): number {
    return this.sums[2 * phrase]!;
  }

  told(phrase: number): number {
    return this.sums[2 * phrase + 1]!;
  }
}

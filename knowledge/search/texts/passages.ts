/**
 * A passage is about a sentence long, so that what stands together counts together. Each begins in the middle of the one
 * before: no neighbours are parted in both.
 */
const [PASSAGE_WORDS, STEP] = [20, 10];

/** The passages of a text, one at least. @param text its words in order */
export function passagesOf(text: readonly string[]): (readonly string[])[] {
  const passages = [text.slice(0, PASSAGE_WORDS)];
  // What is left behind the last by less than half a passage stands in the one before.
  for (let from = STEP; from < text.length - STEP; from += STEP)
    passages.push(text.slice(from, from + PASSAGE_WORDS));
  return passages;
}

/** The first line of a text, or its first sentence where that is shorter. */
export function headingOf(text: string): string {
  return /^\s*(.+?)(?=[.;?!]\s|\n|$)/u.exec(text)?.[1] ?? '';
}

/** A pattern for any of some phrases, the longest first, whatever blanks stand between their words. */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.normalize('NFC').replace(/ /g, String.raw`\s+`))
    .join('|');
}

/** The number that a message consists of, or null: "2", "số 2", "2.", "(2)". */
export function numberIn(text: string): number | null {
  const digits = /^\s*(?:số\s+|so\s+|#)?\(?(\d{1,2})[.)]?\s*$/iu.exec(text.normalize('NFC'))?.[1];
  return digits === undefined ? null : Number(digits);
}

const numbered = /(?<!\p{L})(?:số|so)\s*\d/iu;

/** "Phiếu số 1" among the titles of a list: "số 2" is no place in it then, for the papers have numbers of their own. */
export function areOwnNumbers(text: string, titles: readonly string[]): boolean {
  return numbered.test(text) && titles.some((title) => numbered.test(title));
}

/** Parts of a story with fewer words than this say nothing by themselves. */
const MIN_WORDS = 4;
const MAX_WINDOWS = 60;

/**
 * The whole message, then its clauses one by one and in pairs of neighbours: in a long story the danger may be one
 * clause among twenty.
 */
export function messageWindows(text: string): string[] {
  const clauses = text
    .split(/[.,;:!?…\n]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/u).length >= MIN_WORDS);
  if (clauses.length < 2) return [text];
  const pairs = clauses.slice(1).map((clause, i) => `${clauses[i]}, ${clause}`);
  return [text, ...[...clauses, ...pairs].slice(0, MAX_WINDOWS)];
}

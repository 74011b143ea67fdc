/** More numbers of rows than this are counted, not listed. */
const LISTED = 20;

/** "hidden rows: 4, 7 and 310 more"; nothing where there are none. */
export function listed(what: string, lines: readonly (number | string)[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LISTED ? ` and ${lines.length - LISTED} more` : '';
  return [`${what}: ${lines.slice(0, LISTED).join(', ')}${more}`];
}

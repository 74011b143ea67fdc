/** Longer texts are hardly ever said twice. */
const LONGEST = 80;
const MOST = 20_000;

/** Gives the same string for the same text: tables say the same field, level and agency in thousands of rows. */
export function sharedStrings(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return text;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size < MOST) known.set(text, text);
    return text;
  };
}

/** Longer parts are hardly ever the same twice. */
const LONGEST = 300;
const MOST = 50_000;

/**
 * Makes parts that many records say alike (a fee, a time, a paper, a law) one and the same value: a table of a city says
 * few things in many rows. Nobody changes a record once it is read.
 */
export function sharedParts(): <T extends object>(record: T) => T {
  const known = new Map<string, unknown>();
  const shared = (value: unknown): unknown => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'string')) return value;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text.length > LONGEST) return typeof value === 'object' ? within(value) : value;
    const key = `${typeof value === 'string' ? '"' : ''}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = typeof value === 'object' ? within(value) : value;
    if (known.size < MOST) known.set(key, own);
    return own;
  };
  const within = <T extends object>(value: T): T => {
    for (const [member, part] of Object.entries(value))
      (value as Record<string, unknown>)[member] = shared(part);
    return value;
  };
  return within;
}

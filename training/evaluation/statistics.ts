/** The share of those that hold, 0 to 1, to four digits; null of none. */
export function share(list: readonly boolean[]): number | null {
  return list.length === 0 ? null : Math.round((list.filter(Boolean).length / list.length) * 10_000) / 10_000;
}

/** The value below which a share of the values lies, to two digits; 0 of none. @param q 0.5 for the median */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * q));
  return Math.round((sorted[at] ?? 0) * 100) / 100;
}

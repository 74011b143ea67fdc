/** One thing measured. Its name is what an earlier run is compared by. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | '/s' | 'MB' | 'operations';
}

/** What one run has found. */
export interface BenchReport {
  node: string;
  cores: number;
  figures: Figure[];
}

/** The figure to which others stand in a ratio: turns a second of a bot that only says what it heard. */
export const ECHO = 'echo, bare Bot Framework';

/** The value below which a share of the values lies. @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** p50 and p99 of times, as figures. */
export function spread(name: string, times: readonly number[]): Figure[] {
  return [0.5, 0.99].map((share) => ({
    name: `${name}, p${share * 100}`,
    value: quantile(times, share),
    unit: 'ms',
  }));
}

/** A table for people: each figure, its ratio to the echo's rate where it is a rate, and how it was in an earlier run. */
export function table({ figures }: BenchReport, earlier?: BenchReport): string {
  const echo = figures.find(({ name }) => name === ECHO)?.value;
  const before = new Map(earlier?.figures.map(({ name, value }) => [name, value]));
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map(({ name, value, unit }) => {
      const ratio = unit === '/s' && echo && name !== ECHO ? `${round(value / echo)} of the echo` : '';
      const was = before.get(name);
      const change = was === undefined ? '' : `was ${round(was)} (× ${round(value / was)})`;
      return [name.padEnd(width), `${round(value)} ${unit}`.padStart(16), ratio, change]
        .filter(Boolean)
        .join('  ');
    })
    .join('\n');
}

/** Three digits are what a run can tell. */
function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What one minute of a soak has shown. Times in milliseconds. */
export interface Minute {
  minute: number;
  memoryMb: number;
  diskMb: number;
  p50: number;
  p99: number;
  /** Messages that were not taken or not answered, since the beginning. */
  failed: number;
}

const BARS = '▁▂▃▄▅▆▇█';
const SERIES = ['memoryMb', 'diskMb', 'p50', 'p99'] as const;

export function minuteLine({ minute, memoryMb, diskMb, p50, p99, failed }: Minute): string {
  return `${String(minute).padStart(3)} min: ${memoryMb} MB in memory, ${diskMb.toFixed(1)} MB on disk, answers p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, ${failed} failed`;
}

/** One row of bars for each series, from nothing to its highest value; flat rows are what a soak hopes for. */
export function chart(minutes: readonly Minute[]): string {
  return SERIES.map((name) => {
    const values = minutes.map((minute) => minute[name]);
    const highest = Math.max(...values, Number.MIN_VALUE);
    const bars = values.map((value) => BARS[Math.round((value / highest) * (BARS.length - 1))]);
    return `${name.padEnd(8)} ${bars.join('')} ${Number(highest.toPrecision(3))} at most`;
  }).join('\n');
}

/** Bytes of all files of a folder, in megabytes. A file that goes meanwhile counts nothing. */
export async function folderMb(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024;
}

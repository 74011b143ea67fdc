// node scripts/totals.mjs FILE: adds up the runs noted in FILE, one JSON object a line, and prints the closing line.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Sums of passed, failed and skipped; what is missing counts as none. */
export function sum(counts) {
  const of = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const runs = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
  console.log(line(sum(runs.map((run) => JSON.parse(run)))));
}

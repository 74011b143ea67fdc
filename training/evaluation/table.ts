import type { Summary } from './tally';

const rows: readonly (readonly [keyof Summary, string])[] = [
  ['hit1', 'answered at once with a right procedure'],
  ['resolved', 'that, or offered among the choices'],
  ['wrong', 'answered at once with a wrong procedure'],
  ['refused', 'neither answered nor offered'],
  ['clarified', 'broad questions asked back with a right choice'],
  ['oosAnswered', 'out of scope, yet answered or offered'],
  ['facet', 'right facet among hits that name one'],
  ['turns', 'right turns of dialogues'],
  ['held', 'right hits whose asked facet is really held'],
  ['content', 'replies that say what they must, early, and nothing that they must not'],
];

/** The figures of one file for people to read. */
export function table(summary: Summary): string {
  const lines = rows.flatMap(([key, meaning]) => {
    const value = summary[key];
    return typeof value === 'number'
      ? [`  ${key.padEnd(12)} ${(value * 100).toFixed(1).padStart(6)} %  ${meaning}`]
      : [];
  });
  const time = `  time         p50 ${summary.p50ms} ms, p99 ${summary.p99ms} ms a turn`;
  return [`${summary.file}: ${summary.n} cases`, ...lines, time].join('\n');
}

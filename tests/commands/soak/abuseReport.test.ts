import {
  abuseLines,
  type AbuseReport,
  noTimes,
  progressLine,
  summed,
} from '../../../commands/soak/abuseReport';

const times = (p99: number, failed = 0) => ({ p50: 10, p99, answers: 100, failed });
const report: AbuseReport = {
  abuser: 'hoarder',
  abusedMinutes: 10,
  channels: {
    webchat: { quiet: times(100), abused: times(150, 2) },
    zalo: { quiet: times(80), abused: times(80) },
  },
  memoryMb: { before: 300, most: 500, after: 400 },
  diskMb: { before: 1, most: 20.25 },
  descriptors: { before: 30, most: 90, after: 31 },
  startMs: { usual: 2_000, afterwards: 2_500 },
};

it('tells each channel apart, quiet and abused, and the start before and after', () => {
  expect(abuseLines(report)).toEqual([
    'hoarder, abusive for 10 min in all',
    'webchat: quiet p50 10 ms, p99 100 ms, 100 answers, 0 failed; abused p50 10 ms, p99 150 ms, 100 answers, 2 failed; p99 × 1.50',
    'zalo: quiet p50 10 ms, p99 80 ms, 100 answers, 0 failed; abused p50 10 ms, p99 80 ms, 100 answers, 0 failed; p99 × 1.00',
    'memory in MB: 300 before, 500 at most, 400 after',
    'disk in MB: 1.0 before, 20.3 at most',
    'descriptors: 30 before, 90 at most, 31 after',
    'start: 2000 ms with nothing kept, 2500 ms afterwards, × 1.25',
  ]);
});

it('tells what is known so far in one line', () => {
  const line = progressLine(3, report);
  expect(line).toMatch(/^3 min; webchat: .*p99 × 1\.50; zalo: .*p99 × 1\.00; memory in MB: 300 before/);
  expect(line).not.toContain('\n');
});

it('sums up what was heard', () => {
  expect(summed({ all: [1, 2, 3, 4], failed: 1 })).toEqual({ p50: 3, p99: 4, answers: 4, failed: 1 });
  expect(summed(noTimes())).toEqual({ p50: 0, p99: 0, answers: 0, failed: 0 });
});

import { type BenchReport, ECHO, quantile, spread, table } from '../../../commands/bench/figures';

const report = (figures: BenchReport['figures']): BenchReport => ({ node: 'v22', cores: 2, figures });

it.each<[number[], number, number]>([
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 3],
  [[1, 2, 3], 0.99, 3],
  [[1, 2, 3], 1, 3],
  [[10], 0.5, 10],
  [[], 0.5, 0],
])('of %j, the quantile %d is %d', (values, share, expected) =>
  expect(quantile(values, share)).toBe(expected),
);

it('tells the middle and the slowest of times', () => {
  expect(spread('turn', [1, 2, 3])).toEqual([
    { name: 'turn, p50', value: 2, unit: 'ms' },
    { name: 'turn, p99', value: 3, unit: 'ms' },
  ]);
});

it('sets rates beside the echo, and all beside an earlier run', () => {
  const now = report([
    { name: ECHO, value: 2_000, unit: '/s' },
    { name: 'web chat', value: 500, unit: '/s' },
    { name: 'index', value: 812.34, unit: 'ms' },
  ]);
  const earlier = report([{ name: 'index', value: 1_624.68, unit: 'ms' }]);
  expect(
    table(now, earlier)
      .split('\n')
      .map((line) => line.replace(/\s{2,}/g, ' | ')),
  ).toEqual([
    `${ECHO} | 2000 /s`,
    'web chat | 500 /s | 0.25 of the echo',
    'index | 812 ms | was 1620 (× 0.5)',
  ]);
});

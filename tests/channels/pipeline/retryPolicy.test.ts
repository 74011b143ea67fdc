import { backoff } from '../../../channels/pipeline/retryPolicy';

describe('waiting before the next attempt', () => {
  it('takes longer with every failure, up to two minutes', () => {
    const waits = Array.from({ length: 20 }, (_, i) => backoff(i + 1, 0) / 1_000);
    expect(waits).toEqual([1, 2, 4, 8, 15, 15, 15, 15, 30, 30, 60, ...Array.from({ length: 9 }, () => 120)]);
  });

  it('reaches over an outage of a minute with an attempt at least every eighteen seconds', () => {
    let passed = 0;
    for (let failures = 1; passed < 60_000; failures += 1) {
      const wait = backoff(failures, 1);
      expect(wait).toBeLessThanOrEqual(18_000);
      passed += wait;
    }
  });

  it('is never shorter than the platform asked for, and is spread by a fifth', () => {
    expect(backoff(1, 0, 30_000)).toBe(30_000);
    expect(backoff(1, 1, 30_000)).toBe(36_000);
  });
});

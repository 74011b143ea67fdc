import { TokenBucketRateLimiter } from '../../http/rateLimiter';

describe('an allowance of two at once, then one a second', () => {
  let now = 0;
  const limiter = (keys = 9): TokenBucketRateLimiter => new TokenBucketRateLimiter(2, 1_000, keys, () => now);
  beforeEach(() => (now = 50_000));

  it('lets two through and tells the third how long to wait', () => {
    const allowed = limiter();
    expect([allowed.take('a'), allowed.take('a'), allowed.take('a')]).toEqual([0, 0, 1_000]);
    now += 400;
    expect(allowed.take('a')).toBe(600);
    now += 600;
    expect([allowed.take('a'), allowed.take('a')]).toEqual([0, 1_000]);
  });

  it('is whole again after a rest, and never more than whole', () => {
    const allowed = limiter();
    allowed.take('a');
    now += 60_000;
    expect([allowed.take('a'), allowed.take('a'), allowed.take('a')]).toEqual([0, 0, 1_000]);
  });

  it('is taken in advance by who would wait, and left by who would not', () => {
    const allowed = limiter();
    expect([allowed.take('a', 0, 2), allowed.take('a', 999)]).toEqual([0, 1_000]);
    expect(allowed.take('a', 1_000)).toBe(1_000);
    expect(allowed.take('a')).toBe(2_000);
  });

  it('is one for each key', () => {
    const allowed = limiter();
    allowed.take('a', 0, 2);
    expect(allowed.take('b')).toBe(0);
  });

  it('is forgotten of the key that was unused longest, where there are too many', () => {
    const allowed = limiter(2);
    allowed.take('a', 0, 2);
    allowed.take('b', 0, 2);
    expect(allowed.take('a', 5_000)).toBe(1_000);
    allowed.take('c');
    expect(allowed.take('a')).toBeGreaterThan(0);
    expect(allowed.take('b')).toBe(0);
  });
});

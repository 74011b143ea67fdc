import { ChannelCircuitBreaker } from '../../../channels/pipeline/circuitBreaker';

describe('a channel that waits', () => {
  it('waits longer with every time in a row, and not at all once a message was taken', () => {
    const breaker = new ChannelCircuitBreaker(() => 0);
    expect(breaker.trip('zalo', 0)).toBe(1_000);
    expect(breaker.openUntil('zalo', 999)).toBe(1_000);
    expect(breaker.trip('zalo', 1_000)).toBe(3_000);
    breaker.reset('zalo');
    expect(breaker.openUntil('zalo', 999)).toBe(0);
    expect(breaker.trip('zalo', 9_000)).toBe(10_000);
  });

  it('counts what fails while it waits as the same failure', () => {
    const breaker = new ChannelCircuitBreaker(() => 0);
    breaker.trip('zalo', 0);
    expect(breaker.trip('zalo', 999)).toBe(1_000);
    expect(breaker.openUntil('zalo', 999)).toBe(1_000);
    expect(breaker.trip('zalo', 1_000)).toBe(3_000);
  });

  it('waits as long as the platform asked, spread by chance', () => {
    expect(new ChannelCircuitBreaker(() => 1).trip('zalo', 0, 10_000)).toBe(12_000);
  });

  it('waits no more where the clock goes back behind the failure', () => {
    const breaker = new ChannelCircuitBreaker(() => 0);
    breaker.trip('zalo', 600_000, 60_000);
    expect(breaker.openUntil('zalo', 600_001)).toBe(660_000);
    expect(breaker.openUntil('zalo', 0)).toBe(0);
    expect(breaker.trip('zalo', 0)).toBe(2_000);
  });

  it('holds no other channel back', () => {
    const breaker = new ChannelCircuitBreaker(() => 0);
    breaker.trip('zalo', 0);
    expect(breaker.openUntil('messenger', 999)).toBe(0);
  });
});

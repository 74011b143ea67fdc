import fc from 'fast-check';
import { WaitingQuestions } from '../../../channels/webchat/waitingQuestions';

const bounds = {
  waitingInAll: 6,
  waitingOfAnAddress: 4,
  waitingOfASlowAddress: 2,
  waitingTooLong: 30_000,
};

describe('questions that wait', () => {
  it('of one address have a bound; others are taken', () => {
    const waiting = new WaitingQuestions(bounds, () => 0);
    for (const conversation of ['a', 'a', 'b', 'c']) waiting.add(conversation, 'x');
    expect(['x', 'y'].map((address) => waiting.refusal(address))).toEqual(['address', undefined]);
    waiting.dealtWith('a', false);
    expect(waiting.refusal('x')).toBeUndefined();
  });

  it('of all have a bound', () => {
    const waiting = new WaitingQuestions(bounds, () => 0);
    for (let i = 0; i < 6; i++) waiting.add(`c${i}`, `address-${i}`);
    expect(waiting.refusal('somebody')).toBe('all');
    waiting.dealtWith('c3', true);
    expect(waiting.refusal('somebody')).toBeUndefined();
  });

  it.each([
    ['for long', 2, 30_001, 'address'],
    ['not for long', 2, 30_000, undefined],
    ['for long, but it is one alone that may be stuck', 1, 90_000, undefined],
  ])('%s: %i of them after %i ms', (_, count, ms, expected) => {
    let now = 0;
    const waiting = new WaitingQuestions(bounds, () => now);
    for (let i = 0; i < count; i++) waiting.add('a', 'x');
    now = ms;
    expect(waiting.refusal('x')).toBe(expected);
    expect(waiting.refusal('y')).toBeUndefined();
  });

  it('are all forgotten once a process has nothing more to do for their conversations', () => {
    const told = fc.record({
      what: fc.constantFrom('add', 'one', 'all'),
      conversation: fc.constantFrom('a', 'b', 'c'),
      address: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(told), (steps) => {
        const waiting = new WaitingQuestions({ ...bounds, waitingInAll: 1, waitingOfAnAddress: 1 }, () => 0);
        const counts = { a: 0, b: 0, c: 0 } as Record<string, number>;
        for (const { what, conversation, address } of steps) {
          const before = counts[conversation] ?? 0;
          if (what === 'add') waiting.add(conversation, address);
          else waiting.dealtWith(conversation, what === 'all');
          counts[conversation] = what === 'add' ? before + 1 : what === 'all' ? 0 : Math.max(0, before - 1);
          expect(waiting.size).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
        }
        for (const conversation of ['a', 'b', 'c']) waiting.dealtWith(conversation, true);
        expect([waiting.size, waiting.refusal('x'), waiting.refusal('y')]).toEqual([0, undefined, undefined]);
      }),
    );
  });
});

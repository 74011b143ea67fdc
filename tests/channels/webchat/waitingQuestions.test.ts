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
    waiting.begins('c3');
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

  it('that came while a process saw to others stay when it is done with those', () => {
    const waiting = new WaitingQuestions({ ...bounds, waitingOfAnAddress: 1 }, () => 0);
    waiting.begins('a');
    waiting.add('a', 'x');
    waiting.dealtWith('a', true);
    expect(waiting.refusal('x')).toBe('address');
    waiting.begins('a');
    waiting.add('a', 'x');
    waiting.dealtWith('a', true);
    expect(waiting.size).toBe(1);
    waiting.takeBack('a');
    expect([waiting.size, waiting.refusal('x')]).toEqual([0, undefined]);
  });

  it('are all forgotten once a process has nothing more to do for their conversations', () => {
    const told = fc.record({
      what: fc.constantFrom('add', 'begins', 'one', 'all'),
      conversation: fc.constantFrom('a', 'b', 'c'),
      address: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(told), (steps) => {
        const waiting = new WaitingQuestions({ ...bounds, waitingInAll: 1, waitingOfAnAddress: 1 }, () => 0);
        const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
        const seen: Record<string, number> = { a: 0, b: 0, c: 0 };
        for (const { what, conversation: of, address } of steps) {
          if (what === 'add') waiting.add(of, address);
          else if (what === 'begins') waiting.begins(of);
          else waiting.dealtWith(of, what === 'all');
          const [count = 0, known = 0] = [counts[of], seen[of]];
          if (what === 'add') counts[of] = count + 1;
          else if (what === 'begins') seen[of] = count === 0 ? known : count;
          else {
            counts[of] = Math.max(0, count - (what === 'all' ? known : 1));
            seen[of] = what === 'all' ? 0 : Math.max(0, known - 1);
          }
          expect(waiting.size).toBe(Object.values(counts).reduce((sum, one) => sum + one, 0));
        }
        for (const conversation of ['a', 'b', 'c']) {
          waiting.begins(conversation);
          waiting.dealtWith(conversation, true);
        }
        expect([waiting.size, waiting.refusal('x'), waiting.refusal('y')]).toEqual([0, undefined, undefined]);
      }),
    );
  });
});

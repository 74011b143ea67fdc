import fc from 'fast-check';
import { MatchList } from '../../../../knowledge/search/index/matchList';

interface Match {
  order: number;
  slot: number;
  asked: number;
  told: number;
}

const fill = (list: MatchList, matches: readonly Match[]): void => {
  list.clear();
  for (const { order, slot, asked, told } of matches) list.add(order, slot, asked, told);
};

/** A slot and what it counts, which is told ten times. */
const match = (slot: number, asked: number): Match => ({ order: slot, slot, asked, told: 10 * asked });

describe('a list of matches', () => {
  const cases: [string, Match[], { first?: number; explained: number }][] = [
    ['without any comes to nothing', [], { explained: 0 }],
    ['of several slots adds them up', [match(0, 1), match(1, 5)], { first: 0, explained: 6 }],
    [
      'counts a slot once, with its best reading',
      [match(3, 1), match(3, 3), match(3, 2)],
      { first: 3, explained: 3 },
    ],
    ['is in the order of the question', [match(2, 1), match(1, 4), match(2, 3)], { first: 1, explained: 7 }],
  ];
  test.each(cases)('%s', (_, matches, { first, explained }) => {
    const list = new MatchList();
    fill(list, [match(0, 9)]);
    fill(list, matches);
    expect([list.count, list.first]).toEqual([matches.length, first]);
    expect([list.explained(), list.covered()]).toEqual([explained, 10 * explained]);
  });

  test('has room for any number', () => {
    const slots = fc.array(fc.record({ slot: fc.nat(200), asked: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(slots, (found) => {
        const best = new Map<number, number>();
        for (const { slot, asked } of found) best.set(slot, Math.max(asked, best.get(slot) ?? 0));
        const list = new MatchList();
        fill(
          list,
          found.map(({ slot, asked }) => match(slot, asked)),
        );
        expect(list.count).toBe(found.length);
        expect(list.explained()).toBe([...best.values()].reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});

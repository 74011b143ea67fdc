import { figures } from '../../../simulators/chaos/report';
import { chaos } from '../../../simulators/chaos/run';
import { verdict } from '../../../simulators/chaos/verdict';
import { expectToHold, short } from './short';

describe('events through both doors, while platforms fail and the bot is killed', () => {
  it('are all answered, and none twice but inside the one window', async () => {
    const report = await chaos({ ...short, bots: 1 });
    console.log(figures(report).join('\n'));
    expectToHold(report);
  }, 600_000);
});

describe('the verdict', () => {
  const seen = (text: string, at = 0): { door: string; user: string; text: string; at: number } => ({
    door: 'zalo',
    user: '1',
    text,
    at,
  });
  const both = (event: string, turn: number, at: number): ReturnType<typeof seen>[] => [
    seen(`${event} #${turn} (1)`, at),
    seen(`${event} #${turn} (2)`, at),
  ];

  it('finds nothing wrong where nothing is', () => {
    expect(verdict(['a', 'b'], [...both('a', 1, 0), ...both('b', 2, 1)], [])).toMatchObject({
      unanswered: [],
      doubled: [],
      repeated: [],
      disordered: [],
    });
  });

  it('finds an event without an answer, and one with half of it', () => {
    expect(verdict(['a', 'b'], both('a', 1, 0).slice(1), []).unanswered).toEqual(['a', 'b']);
  });

  it.each([
    ['a bot gave it up, and said so', 1, [], ['a #1 (2)']],
    ['no bot says that it gave anything up', 0, ['a'], []],
  ])('excuses what never arrived because nobody waited any more: %s', (_, givenUp, unanswered, late) => {
    const lateness = { texts: ['a #1 (1)', 'a #1 (2)', 'a #1 (2)'], givenUp };
    const found = verdict(['a'], both('a', 1, 0).slice(0, 1), [], [], lateness);
    expect(found).toMatchObject({ unanswered, late });
  });

  it('excuses no more than was given up', () => {
    const lateness = { texts: ['a #1 (1)', 'a #1 (2)'], givenUp: 1 };
    expect(verdict(['a'], [], [], [], lateness).unanswered).toEqual(['a']);
  });

  it('tells a double around a kill from any other', () => {
    const twice = [...both('a', 1, 0), seen('a #1 (2)', 12_000)];
    expect(verdict(['a'], twice, [])).toMatchObject({
      doubled: ['a #1 (2) after 12000 ms'],
      doubledInWindow: 0,
    });
    expect(verdict(['a'], twice, [{ at: 9_000 }])).toMatchObject({
      doubled: ['a #1 (2) after 12000 ms (killed after 9000 ms and 0 ms away, not owed then)'],
    });
    expect(verdict(['a'], twice, [{ at: 400 }])).toMatchObject({
      doubled: [],
      doubledInWindow: 1,
      longestWindowMs: 400,
    });
  });

  it.each([
    ['the dead process had not marked it', { at: 400, unnoted: new Set(['a #1 (2)']) }, 1],
    ['it had been marked', { at: 400, unnoted: new Set(['a #1 (1)', 'b #1 (2)']) }, 0],
    ['it was killed before', { at: -4_000, unnoted: new Set(['a #1 (2)']) }, 0],
    ['it was killed afterwards', { at: 12_001, unnoted: new Set(['a #1 (2)']) }, 0],
  ])('goes by what was marked when a process died: %s', (_, kill, inWindow) => {
    const found = verdict(['a'], [...both('a', 1, 0), seen('a #1 (2)', 12_000)], [kill]);
    expect(found).toMatchObject({ doubledInWindow: inWindow, doubledWhileAway: 0 });
    expect(found.doubled).toHaveLength(1 - inWindow);
  });

  it('counts apart what could not be marked because the database was away, and bears nothing beyond that', () => {
    const unnoted = new Set(['a #1 (2)']);
    const killedAt = (at: number) =>
      verdict(
        ['a'],
        [...both('a', 1, 0), seen('a #1 (2)', 40_000)],
        [{ at, unnoted }],
        [{ from: 100, to: 8_100 }],
      );
    expect(killedAt(9_000)).toMatchObject({
      doubledInWindow: 1,
      doubledWhileAway: 1,
      longestWindowMs: 1_000,
    });
    expect(killedAt(20_000)).toMatchObject({
      doubled: ['a #1 (2) after 40000 ms (killed after 12000 ms and 8000 ms away, owed then)'],
    });
  });

  it('finds a turn that ran twice, and an answer that came too late', () => {
    expect(verdict(['a'], [...both('a', 1, 0), ...both('a', 2, 1)], []).repeated).toEqual(['a']);
    expect(verdict(['a', 'b'], [...both('b', 2, 0), ...both('a', 1, 1)], []).disordered).toHaveLength(2);
  });
});

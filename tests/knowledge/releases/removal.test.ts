import { checkRemoval, RemovalNotConfirmedError } from '../../../knowledge/releases/removal';
import { forKinds, type Kind } from '../../../knowledge/schema/records';

interface Counts {
  changed: number;
  unchanged: number;
  removed: number;
}
const tallies = (own: Partial<Record<Kind, Partial<Counts>>>) =>
  forKinds((kind) => ({ changed: 0, unchanged: 0, removed: 0, ...own[kind] }));
const check = (own: Partial<Record<Kind, Partial<Counts>>>, yes?: number) => () =>
  checkRemoval(tallies(own), yes);

describe('an import that would remove records', () => {
  test.each<[string, Partial<Counts>]>([
    ['exactly a tenth', { unchanged: 18, removed: 2 }],
    ['most of so few that it is a trial', { removed: 19 }],
    ['less than a tenth, of records of which most change', { changed: 38, removed: 4 }],
    ['nothing', { unchanged: 3110 }],
  ])('%s: is let through', (_what, procedures) => {
    expect(check({ procedures })).not.toThrow();
  });

  test.each<[string, Partial<Counts>]>([
    ['a little more than a tenth', { unchanged: 17, removed: 3 }],
    ['all of the fewest that count as a city’s', { removed: 20 }],
    ['a tenth and more, of records of which some change', { changed: 10, unchanged: 10, removed: 3 }],
  ])('%s: is refused', (_what, procedures) => {
    expect(check({ procedures })).toThrow(RemovalNotConfirmedError);
  });

  const much = {
    procedures: { unchanged: 15, removed: 5 },
    offices: { unchanged: 93, removed: 1 },
    facts: { unchanged: 14, removed: 6 },
  };
  test('the clerk is told what would go, and which number to confirm: of all kinds together', () => {
    expect(check(much)).toThrow(
      'This import would remove 5 procedures, 6 facts. Nothing was changed. If that is meant, run it again with --yes-remove 12.',
    );
    const error: unknown = (() => {
      try {
        return check(much)();
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ name: 'RemovalNotConfirmedError' });
  });

  test('is let through when the clerk says that very number, and no other', () => {
    expect(check(much, 12)).not.toThrow();
    expect(check(much, 11)).toThrow(RemovalNotConfirmedError);
    expect(check(much, 13)).toThrow(RemovalNotConfirmedError);
  });
});

import { twinOfToldAct } from '../../../dialogs/understanding/toldAct';
import { analysis, birth, business, candidate, death, knowing, marriage } from './turns';
import type { Candidate } from '../../../knowledge/search/finder';

const acting = (one: Candidate, actions: Partial<Candidate['actions']> = {}): Candidate => ({
  ...one,
  actions: { matched: 1, missing: 0, extra: 0, negated: 0, ...actions },
});

/** The twin that is found, and the clause that was looked for. */
function found(text: string, siblings: Candidate[]): [string | undefined, string | undefined] {
  let looked: string | undefined;
  const finder = {
    findSiblings: (clause: string) => {
      looked = clause;
      return siblings;
    },
  };
  const heard = analysis({ text, memory: { current: birth.id }, knowledge: knowing({ finder }) });
  return [twinOfToldAct(heard, birth)?.family.id, looked];
}

const lost = 'tìm hoài không ra tờ giấy, chắc mất luôn rồi';

test('what the last of several clauses tells leads to the twin that is for that', () =>
  expect(found(lost, [acting(candidate(marriage))])).toEqual([marriage.id, 'chắc mất luôn rồi']));

test.each<[string, string, Candidate[]]>([
  ['one clause tells all', 'chắc mất luôn rồi', [acting(candidate(marriage))]],
  ['it is the one in hand', lost, [acting(candidate(birth))]],
  ['it is of another field', lost, [acting(candidate(business))]],
  ['nobody said what it does', lost, [acting(candidate(marriage), { matched: 0 })]],
  ['it does more', lost, [acting(candidate(marriage), { extra: 1 })]],
  ['it does not do all', lost, [acting(candidate(marriage), { missing: 1 })]],
  ['another is as near', lost, [acting(candidate(marriage)), acting(candidate(death))]],
])('none is meant where %s', (_, text, siblings) => expect(found(text, siblings)[0]).toBeUndefined());

import { standing } from '../../../../dialogs/understanding/belonging/standing';
import type { Family } from '../../../../knowledge/families';
import { birth, business, candidate, death, marriage } from '../turns';

const found = [
  candidate(birth, { score: 5 }),
  candidate(marriage, { score: 3 }),
  candidate(death, { score: -20 }),
];

test.each<[string, Family, object]>([
  ['the best is ahead of the second', birth, { gap: 0, lead: 2, rank: 0 }],
  ['the second is behind the best', marriage, { gap: -2, lead: -2, rank: 1 }],
  ['what is far behind is no farther than what was not found', death, { gap: -12, lead: -12, rank: 2 }],
  ['what was not found stands last', business, { gap: -12, lead: -12, rank: 20 }],
])('%s', (_, family, at) => expect(standing(found, [family])).toMatchObject(at));

test('what is found alone is ahead of all', () =>
  expect(standing(found.slice(0, 1), [birth])).toMatchObject({ gap: 0, lead: 12, rank: 0 }));

test('of several the best stands for all, and only what is besides is a rival', () =>
  expect(standing(found, [marriage, birth])).toMatchObject({ gap: 0, lead: 12, rank: 0 }));

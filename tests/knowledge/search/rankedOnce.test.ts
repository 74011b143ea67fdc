import { RankedOnce } from '../../../knowledge/search/rankedOnce';
import type { Wanted } from '../../../knowledge/search/candidateRanker';
import type { AnalyzedQuery } from '../../../knowledge/search/queryAnalyzer';
import type { Candidate } from '../../../knowledge/search/rankedCandidate';

const question = {} as AnalyzedQuery;
const other = {} as AnalyzedQuery;
const none = { wanted: new Set<string>(), negated: new Set<string>(), mentions: [] };
const issue = { trait: 'issue', from: 0, to: 1, negated: false };
const asks = (part: Partial<Wanted> = {}): Wanted => ({
  actions: none,
  qualifiers: none,
  people: new Set(),
  ...part,
});

const issued = asks({ actions: { ...none, wanted: new Set(['issue']), mentions: [issue] } });

test.each([
  ['the same asked again', question, asks(), 1],
  ['another question', other, asks(), 2],
  ['an action', question, issued, 2],
  ['a qualifier', question, asks({ qualifiers: { ...none, wanted: new Set(['issue']) } }), 2],
  ['what is ruled out', question, asks({ actions: { ...none, negated: new Set(['issue']) } }), 2],
  ['other people', question, asks({ people: new Set(['age/child']) }), 2],
])('%s', (_, asked, wanted, times) => {
  const ranked = new RankedOnce();
  const rank = jest.fn((): Candidate[] => []);
  const first = ranked.of(question, asks(), rank);
  const second = ranked.of(asked, wanted, rank);
  expect(rank).toHaveBeenCalledTimes(times);
  expect(first === second).toBe(times === 1);
});

test('what is ruled out elsewhere is another wish', () => {
  const ranked = new RankedOnce();
  const rank = jest.fn((): Candidate[] => []);
  for (const from of [2, 4])
    ranked.of(question, asks({ actions: { ...none, mentions: [{ ...issue, from, negated: true }] } }), rank);
  expect(rank).toHaveBeenCalledTimes(2);
});

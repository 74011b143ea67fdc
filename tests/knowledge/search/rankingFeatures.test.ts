import type { Family } from '../../../knowledge/families';
import {
  extractRankingFeatures,
  type FeatureContext,
  linearFeatureNames,
  rankingFeatureNames,
  type RankingFeatureName,
  rankingFeatureTable,
} from '../../../knowledge/search/rankingFeatures';
import { textOf } from '../../project/root';
import { procedure } from '../import/procedures';

const none = { matched: 0, missing: 0, extra: 0, negated: 0 };
const family = (everyday: number, levels: ('commune' | 'province')[] = []): Family => {
  const main = procedure({ levels });
  return { id: main.code, main, members: [main], everyday: Array<string>(everyday).fill('tên'), asked: [] };
};
const context: FeatureContext = {
  family: family(0),
  hit: {
    family: 0,
    score: 7,
    queryCoverage: 0.8,
    phraseCoverage: 0.6,
    pairs: 0.7,
    familyCoverage: 0.9,
    contextCoverage: 0.95,
    idfMass: 8,
    official: true,
  },
  common: false,
  meaning: 0.4,
  closest: 0.3,
  actions: none,
  qualifiers: none,
  forOthers: 0,
  nearDuplicates: { first: 0, rival: 0, open: 0 },
  gapToBest: { hit: 1, meaning: 0.2, closest: 0.1 },
  nameLength: 15,
};

test.each<[RankingFeatureName, string, Partial<FeatureContext>, number]>([
  ['hit', 'shared words', {}, 7],
  ['question', 'share of the question', {}, 0.8],
  ['phrase', 'share of the name', {}, 0.6],
  ['pairs', 'neighbours', {}, 0.7],
  ['context', 'with field and papers', {}, 0.95],
  ['meaning', 'meaning', {}, 0.4],
  ['closest', 'nearest name', {}, 0.3],
  ['common', 'one of many', {}, 0],
  ['common', 'one that most come for', { common: true }, 1],
  ['everyday', 'half of many names', { family: family(6) }, 0.5],
  ['everyday', 'more than many', { family: family(40) }, 1],
  ['commune', 'of wards', { family: family(0, ['commune']) }, 1],
  ['commune', 'of the city', { family: family(0, ['province']) }, 0],
  ['province', 'of the city', { family: family(0, ['province']) }, 1],
  ['province', 'of wards', { family: family(0, ['commune']) }, 0],
  ['actionsAgree', 'one', { actions: { ...none, matched: 1 } }, 1],
  ['actionsAgree', 'five count as two', { actions: { ...none, matched: 5 } }, 2],
  ['actionsMissing', 'one', { actions: { ...none, missing: 1 } }, 1],
  ['actionsUnasked', 'one', { actions: { ...none, extra: 1 } }, 1],
  ['qualifiersAgree', 'one', { qualifiers: { ...none, matched: 1 } }, 1],
  ['qualifiersMissing', 'one', { qualifiers: { ...none, missing: 1 } }, 1],
  ['qualifiersUnasked', 'one', { qualifiers: { ...none, extra: 1 } }, 1],
  ['denied', 'an action', { actions: { ...none, negated: 1 } }, 1],
  ['denied', 'both', { actions: { ...none, negated: 1 }, qualifiers: { ...none, negated: 1 } }, 2],
  ['denied', 'for others', { forOthers: 1 }, 2],
  ['nameLength', 'half of a long one', {}, 0.5],
  ['nameLength', 'longer than long', { nameLength: 60 }, 1],
  ['twinsBeaten', 'one', { nearDuplicates: { first: 1, rival: 0, open: 0 } }, 1],
  ['twinsBetter', 'one', { nearDuplicates: { first: 0, rival: 1, open: 0 } }, 1],
  ['twinsOpen', 'nine count as two', { nearDuplicates: { first: 0, rival: 0, open: 9 } }, 2],
  ['hitBehind', 'the best in words', {}, 1],
  ['meaningBehind', 'the best in meaning', {}, 0.2],
  ['closestBehind', 'the best in its name', {}, 0.1],
])('%s: %s', (name, _, own, expected) => {
  expect(extractRankingFeatures({ ...context, ...own })[name]).toBe(expected);
});

test('what follows from another feature within a question is left to the trees', () => {
  const left = rankingFeatureNames.filter((name) => !linearFeatureNames.includes(name));
  expect(left).toEqual(['hitBehind', 'meaningBehind', 'closestBehind']);
});

test('docs/search.md tells every feature as the code does, in the same order', () => {
  const told = Object.entries(rankingFeatureTable as Record<string, { doc: string; treesOnly?: true }>).map(
    ([name, { doc, treesOnly }]) => `| \`${name}\` | ${doc}${treesOnly ? ' (trees only)' : ''} |`,
  );
  const documented = textOf('docs', 'search.md').match(/^\| `\w+` \| .+ \|$/gm) ?? [];
  expect(documented.slice(0, told.length)).toEqual(told);
});

import {
  confidenceFeatureNames,
  confidenceFeatureTable,
  extractConfidenceFeatures,
  toConfidenceVector,
} from '../../../knowledge/search/confidenceFeatures';
import type { SearchResult } from '../../../knowledge/search/finder';
import { words } from '../../../language/words';
import { textOf } from '../../project/root';
import { but, candidate, findings, noTraits } from './candidates';
import { queryOf } from './query';
import { wordClassifier } from '../../../knowledge/search/models/textClassifier';

/** Words that tell nothing, one way or the other. */
const noWords = {
  scope: wordClassifier({ bias: 0, weights: {} }),
  broad: wordClassifier({ bias: 0, weights: {} }),
};
const evidenceOf = (found: SearchResult) => extractConfidenceFeatures(found, noWords);
const asking = (text: string): SearchResult => {
  const found = findings(candidate(20));
  const read = words(text);
  return { ...found, question: { ...found.question, words: read, terms: queryOf(read) } };
};
const facets = (count: number): SearchResult => {
  const found = findings(candidate(20));
  const one = { facet: 'fee' as const, from: 0, to: 1, asks: true };
  return { ...found, question: { ...found.question, facets: Array.from({ length: count }, () => one) } };
};

test.each([
  ['score', findings(candidate(20), candidate(19)), 20],
  ['gap', findings(candidate(20), candidate(19)), 1],
  ['gap', findings(candidate(20), candidate(1)), 4],
  ['gap', findings(candidate(20)), 4],
  ['share', findings(candidate(20), candidate(20)), 0.5],
  ['share', findings(candidate(1), candidate(0)), 1 / (1 + Math.exp(-1))],
  ['question', findings(candidate(20)), 0.8],
  ['all', findings(candidate(20, { familyCoverage: 0.3 })), 0.3],
  ['mass', findings(candidate(20, { idfMass: 7 })), 0.5],
  ['mass', findings(candidate(20, { idfMass: 99 })), 1],
  ['length', findings(candidate(20)), 0.4],
  ['length', asking('một hai ba bốn năm sáu bảy tám chín mười mốt'), 1],
  ['marked', asking('khai sinh hộ tịch'), 0.5],
  ['marked', asking(''), 0],
  ['facets', facets(1), 1 / 3],
  ['facets', facets(5), 1],
  ['exact', findings(candidate(20, { queryCoverage: 1, phraseCoverage: 1 })), 1],
  ['exact', findings(candidate(20, { queryCoverage: 0.9, phraseCoverage: 1 })), 0],
  ['exact', findings(candidate(20, { queryCoverage: 1, phraseCoverage: 0.9 })), 0],
  ['official', findings(candidate(20)), 1],
  ['official', findings(candidate(20, { official: false })), 0],
  ['common', findings(but(candidate(20), { common: true }), candidate(19)), 1],
  ['nextCommon', findings(candidate(20), but(candidate(19), { common: true })), 1],
  ['nextCommon', findings(candidate(20), candidate(19)), 0],
  ['nextCommon', findings(but(candidate(20), { common: true })), 0],
  ['questionAhead', findings(candidate(20), candidate(19, { queryCoverage: 0.3 })), 0.5],
  ['questionAhead', findings(candidate(20)), 0.8],
  ['phraseAhead', findings(candidate(20), candidate(19, { phraseCoverage: 0.5 })), 0.1],
  ['pairsAhead', findings(candidate(20), candidate(19, { pairs: 0.9 })), -0.2],
  ['allAhead', findings(candidate(20), candidate(19, { familyCoverage: 0.2 })), 0.6],
  ['contextAhead', findings(candidate(20), candidate(19, { contextCoverage: 0.5 })), 0.4],
  ['meaningAhead', findings(candidate(20), but(candidate(19), { meaning: 0.7 })), -0.2],
  ['closestAhead', findings(candidate(20), but(candidate(19), { closest: 0.6 })), -0.1],
  ['doubt', findings(candidate(20)), 0],
  ['doubt', findings(candidate(20), candidate(20)), Math.log(2)],
  ['doubt', findings(candidate(1), candidate(2), candidate(2)), 1.0174],
  ['actionsMissing', findings(but(candidate(20), { actions: { ...noTraits, missing: 3 } })), 2],
  ['qualifiersUnasked', findings(but(candidate(20), { qualifiers: { ...noTraits, extra: 1 } })), 1],
  ['twinsOpen', findings(but(candidate(20), { nearDuplicates: { first: 0, rival: 0, open: 1 } })), 1],
  ['known', { ...findings(candidate(20)), known: 0.25 }, 0.25],
  ['knownPairs', { ...findings(candidate(20)), knownPairs: 0.75 }, 0.75],
  ['breadth', { ...findings(candidate(20)), breadth: 0 }, 0],
  ['breadth', { ...findings(candidate(20)), breadth: 1 }, 0],
  ['breadth', { ...findings(candidate(20)), breadth: 40 }, 1],
  ['bareBreadth', { ...findings(candidate(20)), breadth: 40 }, 1],
  ['bareBreadth', { ...findings(candidate(20)), breadth: 40, bare: false }, 0],
] as const)('%s', (name, found, expected) => {
  expect(evidenceOf(found)?.[name]).toBeCloseTo(expected, 4);
});

describe('rivals that explain the question as well', () => {
  const one = Math.log(2) / Math.log(10);
  test.each([
    ['one close by', candidate(19), 0.4 * one],
    ['one that explains hardly less', candidate(19, { queryCoverage: 0.78 }), 0.4 * one],
    ['one that explains less', candidate(19, { queryCoverage: 0.7 }), 0],
    ['one three nats behind', candidate(17), 0],
  ])('%s', (_, other, expected) => {
    expect(evidenceOf(findings(candidate(20), other))?.rivals).toBeCloseTo(expected);
  });
  test('count less, the more of its own name was said', () => {
    expect(evidenceOf(findings(candidate(20, { phraseCoverage: 1 }), candidate(19)))?.rivals).toBe(0);
  });
});

test('the words of a message speak by themselves, each classifier for its own', () => {
  const features = extractConfidenceFeatures(findings(candidate(20)), {
    scope: wordClassifier({ bias: 1, weights: { khai: 0.5 } }),
    broad: wordClassifier({ bias: -1, weights: { 'khai sinh': 0.25 } }),
  });
  expect(features).toMatchObject({ scopeWords: 1.5, broadWords: -0.75 });
});

test('without a candidate there are none; the numbers stand in the order of the table', () => {
  expect(evidenceOf(findings())).toBeNull();
  const features = evidenceOf(findings(candidate(20), candidate(19)));
  if (!features) throw new Error('no features');
  expect(toConfidenceVector(features)).toEqual(confidenceFeatureNames.map((name) => features[name]));
  expect(confidenceFeatureNames.slice(0, 3)).toEqual(['score', 'gap', 'share']);
});

test('docs/search.md tells every feature as the code does, in the same order', () => {
  const told = Object.entries(confidenceFeatureTable).map(([name, { doc }]) => `| \`${name}\` | ${doc} |`);
  const documented = textOf('docs', 'search.md').match(/^\| `\w+` \| .+ \|$/gm) ?? [];
  expect(documented.slice(-told.length)).toEqual(told);
});

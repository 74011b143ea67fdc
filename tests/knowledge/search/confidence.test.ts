import fc from 'fast-check';
import type { Family } from '../../../knowledge/families';
import { type Candidate, type SearchResult, ProcedureFinder } from '../../../knowledge/search/finder';
import {
  confidenceFeatureNames,
  extractConfidenceFeatures as evidenceWith,
} from '../../../knowledge/search/confidenceFeatures';
import { estimateConfidence as estimateWith } from '../../../knowledge/search/confidence';
import type { ConfidenceModel } from '../../../knowledge/search/confidenceModel';
import { loadModels } from '../../../knowledge/modelBundle';
import { type FeatureContext, extractRankingFeatures } from '../../../knowledge/search/rankingFeatures';
import { queryOf } from './query';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { words } from '../../../language/words';
import { procedure } from '../import/procedures';

/** Words that tell nothing, one way or the other. */
const noWords = { scope: { bias: 0, weights: {} }, broad: { bias: 0, weights: {} } };
const models = loadModels();
const estimateConfidence = (found: SearchResult, model: ConfidenceModel = models.confidence) =>
  estimateWith(found, model);
const evidenceOf = (found: SearchResult) => evidenceWith(found, noWords);

const noTraits = { matched: 0, missing: 0, extra: 0, negated: 0 };

function family(id: string): Family {
  const main = procedure({ code: id });
  return { id, main, members: [main], everyday: [], asked: [] };
}

function candidate(score: number, own: Partial<Candidate['hit']> = {}, id = '1.000001'): Candidate {
  const hit = {
    family: 0,
    score,
    queryCoverage: 0.8,
    phraseCoverage: 0.6,
    pairs: 0.7,
    familyCoverage: 0.8,
    contextCoverage: 0.9,
    idfMass: 8,
    official: true,
  };
  const fit: FeatureContext = {
    family: family(id),
    hit: { ...hit, ...own },
    common: false,
    meaning: 0.5,
    closest: 0.5,
    actions: noTraits,
    qualifiers: noTraits,
    nearDuplicates: { first: 0, rival: 0, open: 0 },
    gapToBest: { hit: 0, meaning: 0, closest: 0 },
    nameLength: 4,
  };
  return { ...fit, features: extractRankingFeatures(fit), score };
}

/** The same candidate with something else known of it. */
function but(one: Candidate, other: Partial<FeatureContext>): Candidate {
  const fit = { ...one, ...other };
  return { ...fit, features: extractRankingFeatures(fit) };
}

/** What a search of an empty catalogue finds, with the candidates of the test. */
const nothing = new ProcedureFinder([], readVocabulary(), models).find('');
const question = { ...nothing.question, terms: queryOf(words('đăng ký khai sinh')) };

function findings(...candidates: Candidate[]): SearchResult {
  return { ...nothing, question, candidates, known: 1, knownPairs: 1, breadth: 1 };
}

test('without a candidate there is nothing to be sure of', () => {
  expect(estimateConfidence(findings())).toEqual({ confidence: 0, inScope: 0, clarificationCandidates: [] });
  expect(evidenceOf(findings())).toBeNull();
});

test('far behind the next one it is surer than close by', () => {
  const sure = (gap: number): number =>
    estimateConfidence(findings(candidate(20), candidate(20 - gap, { queryCoverage: 0.1 }))).confidence;
  expect(sure(4)).toBeGreaterThan(sure(0));
});

test('how sure it is lies between 0 and 1, whatever is found', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const any = fc
    .record({
      score: fc.double({ min: -5, max: 40, noNaN: true }),
      question: share,
      phrase: share,
      pairs: share,
    })
    .map(({ score, ...own }) => candidate(score, own));
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (candidates) => {
      const { confidence, inScope, clarificationCandidates } = estimateConfidence(findings(...candidates));
      for (const probability of [confidence, inScope]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
      expect(clarificationCandidates.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('offered are those close behind the first, three to five', () => {
  const close = [20, 19.5, 19, 18, 17, 16.5].map((score, i) => candidate(score, {}, `1.00000${i}`));
  expect(estimateConfidence(findings(...close)).clarificationCandidates).toEqual(close.slice(0, 5));
  const far = [20, 12, 11, 10].map((score, i) => candidate(score, {}, `1.00000${i}`));
  expect(estimateConfidence(findings(...far)).clarificationCandidates).toEqual(far.slice(0, 3));
});

describe('evidence', () => {
  test.each([
    ['gap', findings(candidate(20), candidate(19)), 1],
    ['gap', findings(candidate(20), candidate(1)), 4],
    ['gap', findings(candidate(20)), 4],
    ['share', findings(candidate(20), candidate(20)), 0.5],
    ['mass', findings(candidate(20, { idfMass: 7 })), 0.5],
    ['mass', findings(candidate(20, { idfMass: 99 })), 1],
    ['length', findings(candidate(20)), 0.4],
    ['exact', findings(candidate(20, { queryCoverage: 1, phraseCoverage: 1 })), 1],
    ['exact', findings(candidate(20, { queryCoverage: 1, phraseCoverage: 0.5 })), 0],
    ['rivals', findings(candidate(20), candidate(19, { queryCoverage: 0.1 })), 0],
    ['common', findings(but(candidate(20), { common: true }), candidate(19)), 1],
    ['nextCommon', findings(candidate(20), but(candidate(19), { common: true })), 1],
    ['questionAhead', findings(candidate(20), candidate(19, { queryCoverage: 0.3 })), 0.5],
    ['meaningAhead', findings(candidate(20), but(candidate(19), { meaning: 0.7 })), -0.2],
    ['closestAhead', findings(candidate(20), but(candidate(19), { closest: 0.6 })), -0.1],
    ['doubt', findings(candidate(20)), 0],
    ['doubt', findings(candidate(20), candidate(20)), Math.log(2)],
    ['actionsMissing', findings(but(candidate(20), { actions: { ...noTraits, missing: 3 } })), 2],
    ['qualifiersUnasked', findings(but(candidate(20), { qualifiers: { ...noTraits, extra: 1 } })), 1],
    ['twinsOpen', findings(but(candidate(20), { nearDuplicates: { first: 0, rival: 0, open: 1 } })), 1],
  ] as const)('%s', (name, found, expected) => {
    expect(evidenceOf(found)?.[name]).toBeCloseTo(expected);
  });

  test('the more families explain the subject wholly, the broader it is, most of all when no action is named', () => {
    const broad = (breadth: number, bare: boolean) =>
      evidenceOf({ ...findings(candidate(20)), breadth, bare }) ?? { breadth: NaN, bareBreadth: NaN };
    expect(broad(1, true)).toMatchObject({ breadth: 0, bareBreadth: 0 });
    expect(broad(20, true).breadth).toBeGreaterThan(broad(5, true).breadth);
    expect(broad(20, true).bareBreadth).toBe(broad(20, true).breadth);
    expect(broad(20, false).bareBreadth).toBe(0);
  });

  test('a rival that explains the question as well speaks against the first', () => {
    const alone = evidenceOf(findings(candidate(20)));
    const contested = evidenceOf(findings(candidate(20), candidate(19.5), candidate(19)));
    expect(contested?.rivals).toBeGreaterThan(alone?.rivals as number);
  });
});

test('the model is read as it is given', () => {
  const known = confidenceFeatureNames.indexOf('known');
  const calibration: ConfidenceModel = {
    ...models.confidence,
    right: { bias: 0, trees: [] },
    inScope: { bias: -1, trees: [[known, 0.5, 0, 2]] },
  };
  const { confidence, inScope } = estimateConfidence(findings(candidate(20)), calibration);
  expect(confidence).toBeCloseTo(0.5);
  expect(inScope).toBeCloseTo(1 / (1 + Math.exp(-1)));
});

import fc from 'fast-check';
import {
  clarificationCandidatesOf,
  estimateConfidence as estimateWith,
} from '../../../knowledge/search/confidence';
import { confidenceFeatureNames } from '../../../knowledge/search/confidenceFeatures';
import type { ConfidenceModel } from '../../../knowledge/search/confidenceModel';
import type { Candidate, SearchResult } from '../../../knowledge/search/finder';
import { loadModel } from '../../../knowledge/modelBundle';
import { but, candidate, findings, noTraits } from './candidates';
import { wordClassifier } from '../../../knowledge/search/models/textClassifier';

const shipped = loadModel('confidence');
const estimateConfidence = (found: SearchResult, model: ConfidenceModel = shipped) =>
  estimateWith(found, model);

test('without a candidate there is nothing to be sure of', () => {
  expect(estimateConfidence(findings())).toEqual({ confidence: 0, inScope: 0, clarificationCandidates: [] });
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

test('the model is read as it is given', () => {
  const known = confidenceFeatureNames.indexOf('known');
  const calibration: ConfidenceModel = {
    ...shipped,
    right: { bias: 0, trees: [] },
    inScope: { bias: -1, trees: [[known, 0.5, 0, 2]] },
  };
  const { confidence, inScope } = estimateConfidence(findings(candidate(20)), calibration);
  expect(confidence).toBeCloseTo(0.5);
  expect(inScope).toBeCloseTo(1 / (1 + Math.exp(-1)));
});

describe('called by a whole name', () => {
  /** As sure of anything as the bias says, in log-odds. */
  const saying = (right: number, inScope: number): ConfidenceModel => ({
    answer: 0.5,
    offer: 0.2,
    right: { bias: right, trees: [] },
    inScope: { bias: inScope, trees: [] },
    words: {
      scope: wordClassifier({ bias: 0, weights: {} }),
      broad: wordClassifier({ bias: 0, weights: {} }),
    },
  });
  const unsure = saying(-3, -3);
  const [one, two, three, four] = ['1', '2', '3', '4'].map((id) => candidate(20, {}, id)) as [
    Candidate,
    Candidate,
    Candidate,
    Candidate,
  ];
  const called = (own: Partial<SearchResult>, ...named: Candidate[]): SearchResult => ({
    ...findings(one, two, three, four),
    bare: false,
    ...own,
    named,
  });
  const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

  test('a procedure is meant, however unsure the model is, and stands first among what is offered', () => {
    expect(estimateConfidence(called({}, three), unsure)).toEqual({
      confidence: 0.9,
      inScope: 0.9,
      clarificationCandidates: [three, one, two, four],
    });
    const sure = estimateConfidence(called({}, one), saying(4, 5));
    expect(sure.confidence).toBeCloseTo(chance(4));
    expect(sure.inScope).toBeCloseTo(chance(5));
  });

  test.each([
    ['a bare noun must be likely', -1, false, false, false],
    ['a bare noun that is likely', 0.5, false, false, true],
    ['with a verb it need not be as likely', -1, true, false, true],
    ['with a verb it must be likely all the same', -3, true, false, false],
    ['where a part is asked for it is no bare name', -3, false, true, true],
  ])('of what names no action, %s', (_, logOdds, namesVerb, asks, isBelieved) => {
    const found = called({ bare: true }, one);
    const facets = [{ facet: 'fee' as const, from: 0, to: 1, asks }];
    const question = { ...found.question, namesVerb, facets };
    const { confidence } = estimateConfidence({ ...found, question }, saying(logOdds, 0));
    expect(confidence).toBeCloseTo(isBelieved ? 0.9 : chance(logOdds));
  });

  test('of namesakes only they are offered, and the question is about them for sure', () => {
    const { confidence, inScope, clarificationCandidates } = estimateConfidence(called({}, one, two), unsure);
    expect(confidence).toBeCloseTo(chance(-3));
    expect(inScope).toBe(0.9);
    expect(clarificationCandidates).toEqual([one, two]);
    expect(estimateConfidence(called({}, one, two), saying(0, 5)).inScope).toBeCloseTo(chance(5));
    expect(estimateConfidence(called({}, one, two, three), unsure).clarificationCandidates).toHaveLength(3);
  });

  test.each([
    ['there are too many of them', [one, two, three, four]],
    ['the best candidate is none of them', [two, three]],
  ])('not when %s', (_, named) => {
    const { inScope, clarificationCandidates } = estimateConfidence(called({}, ...named), unsure);
    expect(inScope).toBeCloseTo(chance(-3));
    expect(clarificationCandidates).toEqual([one, two, three, four]);
  });

  test.each([
    ['an action that nobody asked for', { actions: { ...noTraits, extra: 1 } }],
    ['a qualifier that nobody asked for', { qualifiers: { ...noTraits, extra: 1 } }],
  ])('one with %s gives way to the plain one', (_, own) => {
    const other = but(one, own);
    expect(estimateConfidence(called({}, other, two), unsure).clarificationCandidates[0]).toBe(two);
  });

  test('of plain namesakes those that most people come for are meant', () => {
    const common = but(two, { common: true });
    expect(estimateConfidence(called({}, one, common, three), unsure).clarificationCandidates[0]).toBe(
      common,
    );
  });
});

test('of nothing nothing is offered; exactly four nats behind is close', () => {
  expect(clarificationCandidatesOf([])).toEqual([]);
  const scores = [20, 18, 17, 16, 15.9];
  expect(
    clarificationCandidatesOf(scores.map((score) => candidate(score))).map(({ score }) => score),
  ).toEqual([20, 18, 17, 16]);
});

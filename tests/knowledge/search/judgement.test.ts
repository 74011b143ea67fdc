import fc from 'fast-check';
import type { Family } from '../../../knowledge/family';
import { type Candidate, type Findings, ProcedureFinder } from '../../../knowledge/search/finder';
import {
  type Calibration,
  evidenceNames,
  evidenceOf,
  judge,
  shippedCalibration,
} from '../../../knowledge/search/judgement';
import { MeaningSpace } from '../../../knowledge/search/meaning';
import { queryOf } from '../../../knowledge/search/query';
import { readVocabulary } from '../../../knowledge/vocabulary';
import { words } from '../../../language/words';
import { procedure } from '../import/procedures';

const noTraits = { agree: 0, missing: 0, unasked: 0, denied: 0 };

function family(id: string): Family {
  const main = procedure({ code: id });
  return { id, main, members: [main], everyday: [] };
}

function candidate(score: number, own: Partial<Candidate['hit']> = {}, id = '1.000001'): Candidate {
  const hit = {
    family: 0,
    score,
    question: 0.8,
    phrase: 0.6,
    pairs: 0.7,
    all: 0.8,
    context: 0.9,
    mass: 8,
    official: true,
  };
  return {
    family: family(id),
    score,
    hit: { ...hit, ...own },
    common: false,
    meaning: 0.5,
    actions: noTraits,
    qualifiers: noTraits,
  };
}

/** What a search of an empty catalogue finds, with the candidates of the test. */
const nothing = new ProcedureFinder([], readVocabulary(), new MeaningSpace(new Map(), 1)).find('');
const question = { ...nothing.question, query: queryOf(words('đăng ký khai sinh')) };

function findings(...candidates: Candidate[]): Findings {
  return { ...nothing, question, candidates, known: 1, knownPairs: 1, breadth: 1 };
}

test('without a candidate there is nothing to be sure of', () => {
  expect(judge(findings())).toEqual({ confidence: 0, inScope: 0, shortlist: [] });
  expect(evidenceOf(findings())).toBeNull();
});

test('the further behind the next one is, the surer', () => {
  const confidences = [0, 0.02, 0.05, 0.1, 0.2].map(
    (gap) => judge(findings(candidate(0.8), candidate(0.8 - gap, { question: 0.1 }))).confidence,
  );
  expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  expect(confidences.at(-1)).toBeGreaterThan(confidences[0] as number);
});

test('how sure it is lies between 0 and 1, whatever is found', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const any = fc
    .record({
      score: fc.double({ min: -1, max: 2, noNaN: true }),
      question: share,
      phrase: share,
      pairs: share,
    })
    .map(({ score, ...own }) => candidate(score, own));
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (candidates) => {
      const { confidence, inScope, shortlist } = judge(findings(...candidates));
      for (const probability of [confidence, inScope]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
      expect(shortlist.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('offered are those close behind the first, five at most', () => {
  const close = [0.8, 0.75, 0.7, 0.65, 0.61, 0.6].map((score, i) => candidate(score, {}, `1.00000${i}`));
  expect(judge(findings(...close)).shortlist).toEqual(close.slice(0, 5));
  const far = candidate(0.3);
  expect(judge(findings(candidate(0.8), far)).shortlist).not.toContain(far);
});

describe('evidence', () => {
  test.each([
    ['gap', findings(candidate(0.8), candidate(0.7)), 0.5],
    ['gap', findings(candidate(0.8), candidate(0.1)), 1],
    ['gap', findings(candidate(0.8)), 1],
    ['mass', findings(candidate(0.8, { mass: 7 })), 0.5],
    ['mass', findings(candidate(0.8, { mass: 99 })), 1],
    ['length', findings(candidate(0.8)), 0.4],
    ['exact', findings(candidate(0.8, { question: 1, phrase: 1 })), 1],
    ['exact', findings(candidate(0.8, { question: 1, phrase: 0.5 })), 0],
    ['rivals', findings(candidate(0.8), candidate(0.7, { question: 0.1 })), 0],
    ['common', findings({ ...candidate(0.8), common: true }, candidate(0.7)), 1],
    ['common', findings({ ...candidate(0.8), common: true }, { ...candidate(0.7), common: true }), 0],
    ['actionMissing', findings({ ...candidate(0.8), actions: { ...noTraits, missing: 3 } }), 1],
    ['qualifierUnasked', findings({ ...candidate(0.8), qualifiers: { ...noTraits, unasked: 1 } }), 0.5],
  ] as const)('%s', (name, found, expected) => {
    expect(evidenceOf(found)?.[name]).toBeCloseTo(expected);
  });

  test('the more families explain the subject wholly, the broader it is, most of all when no action is named', () => {
    const broad = (breadth: number, bare: boolean) =>
      evidenceOf({ ...findings(candidate(0.8)), breadth, bare }) ?? { breadth: NaN, bareBreadth: NaN };
    expect(broad(1, true)).toMatchObject({ breadth: 0, bareBreadth: 0 });
    expect(broad(20, true).breadth).toBeGreaterThan(broad(5, true).breadth);
    expect(broad(20, true).bareBreadth).toBe(broad(20, true).breadth);
    expect(broad(20, false).bareBreadth).toBe(0);
  });

  test('a rival that explains the question as well speaks against the first', () => {
    const alone = evidenceOf(findings(candidate(0.8)));
    const contested = evidenceOf(findings(candidate(0.8), candidate(0.75), candidate(0.7)));
    expect(contested?.rivals).toBeGreaterThan(alone?.rivals as number);
  });
});

test('the model is read as it is given', () => {
  const zero = Object.fromEntries(evidenceNames.map((name) => [name, 0])) as Calibration['right']['weights'];
  const calibration: Calibration = {
    right: { bias: 0, weights: zero },
    inScope: { bias: -1, weights: { ...zero, known: 2 } },
    answer: 0.5,
    offer: 0.5,
  };
  const { confidence, inScope } = judge(findings(candidate(0.8)), calibration);
  expect(confidence).toBeCloseTo(0.5);
  expect(inScope).toBeCloseTo(1 / (1 + Math.exp(-1)));
});

test('the model that ships weighs every piece of evidence, and its thresholds are probabilities', () => {
  for (const { weights } of [shippedCalibration.right, shippedCalibration.inScope]) {
    expect(Object.keys(weights).sort()).toEqual([...evidenceNames].sort());
  }
  for (const threshold of [shippedCalibration.answer, shippedCalibration.offer]) {
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
  }
});

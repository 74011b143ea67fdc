import fc from 'fast-check';
import { type Example, fitLogistic, probability } from '../../../training/ranking/logistic';
import { bestThresholds } from '../../../training/ranking/thresholds';

const quick = { rounds: 400 };

/** The first feature decides, the second says nothing. */
const separable: Example[] = Array.from({ length: 40 }, (_, i) => ({
  features: [i / 40, (i * 7) % 3],
  right: i >= 20,
}));

describe('logistic regression', () => {
  test('learns what separates right from wrong', () => {
    const model = fitLogistic(separable, quick);
    const judged = separable.filter(({ features, right }) => probability(model, features) > 0.5 === right);
    expect(judged.length).toBeGreaterThanOrEqual(38);
  });

  test('gives the feature that decides more weight than one that says nothing', () => {
    const [deciding, idle] = fitLogistic(separable, quick).weights;
    expect(deciding).toBeGreaterThan(0);
    expect(Math.abs(deciding ?? 0)).toBeGreaterThan(5 * Math.abs(idle ?? 0));
  });

  test('without a feature that helps, tells how often it is right', () => {
    const coin = [true, false, false, false].map((right) => ({ features: [1], right }));
    expect(probability(fitLogistic(coin), [1])).toBeCloseTo(0.25, 1);
  });

  test('holds weights back, the more so the stronger the ridge', () => {
    const weight = (ridge: number): number => fitLogistic(separable, { ...quick, ridge }).weights[0] ?? 0;
    expect(weight(0.1)).toBeLessThan(weight(0.001));
  });

  test('gives probabilities that rise with a feature of positive weight', () => {
    const value = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (bias, less, more) => {
        const model = { bias, weights: [1] };
        const [low, high] = [Math.min(less, more), Math.max(less, more)].map((x) => probability(model, [x]));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high ?? 1);
      }),
    );
  });
});

type Judged = Parameters<typeof bestThresholds>[0][number];

const judged = (
  expect: Judged['expect'],
  confidence: number,
  inScope: number,
  right: boolean,
  offered = right,
): Judged => ({ id: 'q', features: [], weight: 1, expect, confidence, inScope, right, offered });

describe('the best thresholds', () => {
  test('let what is right be answered and what is wrong be asked back', () => {
    const { answer } = bestThresholds([
      ...Array.from({ length: 5 }, () => judged('answer', 0.8, 0.9, true)),
      ...Array.from({ length: 5 }, () => judged('answer', 0.4, 0.9, false, true)),
    ]);
    expect(answer).toBeGreaterThan(0.4);
    expect(answer).toBeLessThanOrEqual(0.8);
  });

  test('let what is out of scope be owned up to, however sure the answer', () => {
    const { offer } = bestThresholds([
      ...Array.from({ length: 5 }, () => judged('answer', 0.8, 0.9, true)),
      ...Array.from({ length: 5 }, () => judged('none', 0.8, 0.3, false)),
    ]);
    expect(offer).toBeGreaterThan(0.3);
    expect(offer).toBeLessThanOrEqual(0.9);
  });

  test('let broad questions be asked back', () => {
    const { answer, offer } = bestThresholds([
      judged('clarify', 0.5, 0.9, false, true),
      judged('answer', 0.9, 0.9, true),
    ]);
    expect(answer).toBeGreaterThan(0.5);
    expect(offer).toBeLessThanOrEqual(0.9);
  });
});

import { FeatureWeights } from '../../language/featureWeights';
import { networkProbabilities, type TopicNetwork } from '../../language/topicNetwork';

const features = ['climb', 'rail', 'repair'];

/** One unit that speaks up only where somebody climbs a rail. */
const network: TopicNetwork = {
  topics: ['none', 'danger'],
  bias: [1, 0],
  units: [{ start: -1, says: [-4, 4] }],
  weights: FeatureWeights.of([
    ['climb', [1]],
    ['rail', [1]],
    ['repair', [-1]],
  ]),
};

const danger = (said: readonly string[]): number => networkProbabilities(network, said)[1] as number;

describe('A network', () => {
  it('tells by what is said together what no word tells alone', () => {
    expect(danger(['climb', 'rail'])).toBeGreaterThan(0.8);
    for (const one of features) expect(danger([one])).toBeLessThan(0.3);
  });

  it('gives probabilities that sum to 1, its bias where nothing is known', () => {
    const [none, some] = networkProbabilities(network, ['unknown']) as [number, number];
    expect(none + some).toBeCloseTo(1);
    expect(Math.log(none / some)).toBeCloseTo(1);
  });

  it('hears a word less the more is said beside it', () => {
    const beside = (count: number): number =>
      danger(['climb', 'rail', ...Array.from({ length: count }, (_, i) => `unknown ${i}`)]);
    expect(beside(1)).toBeLessThan(beside(0));
    expect(danger([])).toBeCloseTo(danger(['unknown']));
  });
});

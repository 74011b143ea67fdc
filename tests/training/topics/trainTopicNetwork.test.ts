import { formatTopicNetwork } from '../../../knowledge/search/models/topicNetworkFile';
import { networkProbabilities, type TopicNetwork } from '../../../language/topicNetwork';
import { trainTopicNetwork } from '../../../training/topics/trainTopicNetwork';

/** Either word alone is harmless, both together are not: no weight of one word can tell. */
const examples = [
  { text: 'leo lancan', topic: 'danger' },
  { text: 'lancan leo', topic: 'danger' },
  { text: 'leo nui', topic: 'none' },
  { text: 'sua lancan', topic: 'none' },
  { text: 'nui cao', topic: 'none' },
  { text: 'sua xe', topic: 'none' },
];
const hyperparameters = {
  units: 8,
  epochs: 400,
  learningRate: 0.05,
  minExamples: 1,
  dropout: 0,
  unitDropout: 0,
  averaged: 0.2,
};
const featuresOf = (text: string): string[] => text.split(' ');
const learn = (uses: (feature: string) => boolean = () => true): TopicNetwork =>
  trainTopicNetwork(examples, ['none', 'danger'], { featuresOf, uses }, hyperparameters);

describe('A network', () => {
  it('learns what words mean together', () => {
    const network = learn();
    for (const { text, topic } of examples)
      expect([text, networkProbabilities(network, featuresOf(text))[1]! > 0.5]).toEqual([
        text,
        topic === 'danger',
      ]);
  });

  it('is the same for the same examples', () => {
    expect(formatTopicNetwork(learn())).toBe(formatTopicNetwork(learn()));
  });

  it('learns from the features alone that it uses', () => {
    expect([...learn((feature) => feature !== 'leo').weights].map(([feature]) => feature)).not.toContain(
      'leo',
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatTopicNetwork, readTopicNetwork } from '../../../../knowledge/search/models/topicNetworkFile';
import { FeatureWeights } from '../../../../language/featureWeights';
import type { TopicNetwork } from '../../../../language/topicNetwork';

const network: TopicNetwork = {
  topics: ['none', 'fire'],
  bias: [1.5, -0.25],
  units: [
    { start: 0.2, says: [-1, 1] },
    { start: 0, says: [0.5, 0] },
  ],
  weights: FeatureWeights.of([
    ['cháy', [1.2, -0.5]],
    ['=lửa $', [0.06, 0]],
  ]),
};

describe('The file of a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'networks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (content: string): string => {
    const file = join(folder, 'danger.tsv');
    writeFileSync(file, content);
    return file;
  };

  it('comes back as it was written', () => {
    const { weights, ...others } = readTopicNetwork(written(formatTopicNetwork(network)));
    expect(others).toEqual({ topics: network.topics, bias: network.bias, units: network.units });
    expect(new Map(weights)).toEqual(new Map(network.weights));
  });

  it('holds no weight beyond what a byte can tell', () => {
    const loud = { ...network, weights: FeatureWeights.of([['cháy', [9, -9]]]) };
    expect([...readTopicNetwork(written(formatTopicNetwork(loud))).weights]).toEqual([
      ['cháy', [2.54, -2.54]],
    ]);
  });

  it.each([
    ['a\tb\n0\n0\n0\t0\n', /danger\.tsv:2: expected 2 numbers/],
    ['a\tb\n0\t0\nx\n', /danger\.tsv:3: expected some numbers/],
    ['a\tb\n0\t0\n0\t0\n1\t1\n', /danger\.tsv:5: expected 2 numbers/],
    ['a\tb\n0\t0\n0\n1\t1\nword\n', /danger\.tsv:5: expected "feature/],
    ['a\tb\n0\t0\n0\n1\t1\nword\tAQI=\n', /danger\.tsv:5: expected "feature.*at most 1 bytes/],
  ])('is refused with the line that is broken: %j', (content, message) => {
    expect(() => readTopicNetwork(written(content))).toThrow(message);
  });
});

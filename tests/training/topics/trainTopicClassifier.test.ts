import { topicFeatures, topicProbabilities } from '../../../language/topicClassifier';
import { formatTopicModel, readTopicModel } from '../../../knowledge/search/models/topicModel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dangerKinds } from '../../../dialogs/understanding/danger/kinds';
import { readDangerSentences } from '../../../training/topics/dangerExamples';
import { trainTopicClassifier } from '../../../training/topics/trainTopicClassifier';

const examples = [
  { text: 'cháy nhà rồi', topic: 'fire' },
  { text: 'nhà đang cháy', topic: 'fire' },
  { text: 'cháy lớn quá', topic: 'fire' },
  { text: 'làm căn cước', topic: 'none' },
  { text: 'đăng ký kết hôn', topic: 'none' },
  { text: 'căn cước hết hạn', topic: 'none' },
];
const learn = () => trainTopicClassifier(examples, ['none', 'fire']);

describe('A topic classifier', () => {
  it('tells topics apart that it has learned', () => {
    const model = learn();
    expect(topicProbabilities(model, topicFeatures('cháy'))[1]).toBeGreaterThan(0.7);
    expect(topicProbabilities(model, topicFeatures('căn cước'))[1]).toBeLessThan(0.3);
  });

  it('is the same for the same examples', () => {
    expect(formatTopicModel(learn())).toBe(formatTopicModel(learn()));
  });

  it('comes back from its file as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'topics-'));
    const model = learn();
    writeFileSync(join(folder, 'fire.tsv'), formatTopicModel(model));
    expect(formatTopicModel(readTopicModel(join(folder, 'fire.tsv')))).toBe(formatTopicModel(model));
    writeFileSync(join(folder, 'broken.tsv'), 'none\tfire\n0\t0\nword\t7:x\n');
    expect(() => readTopicModel(join(folder, 'broken.tsv'))).toThrow(/broken\.tsv:3: expected/);
    rmSync(folder, { recursive: true });
  });
});

it('sentences of danger are many, of every kind, by many authors, harmless ones beside them', () => {
  const sentences = readDangerSentences();
  expect(sentences.filter(({ danger }) => danger).length).toBeGreaterThanOrEqual(1_300);
  expect(sentences.filter(({ danger }) => !danger).length).toBeGreaterThanOrEqual(1_300);
  for (const kind of dangerKinds) expect(sentences.some((one) => one.danger && one.kind === kind)).toBe(true);
  expect(new Set(sentences.map(({ author }) => author)).size).toBeGreaterThanOrEqual(8);
});

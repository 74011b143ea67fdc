import {
  type AnsweringModel,
  AnsweringModelFile,
  answeringModelFile,
  comparedFeatures,
  sentenceFeatureNames,
} from '../../knowledge/answeringModel';
import { predictLogOdds } from '../../knowledge/search/models/boostedTrees';

const file = {
  bias: -1,
  trees: [['paper', 0.5, 0.25, ['textLikeQuestion ahead', 0.1, 2, 4]], 0.5],
  rarity: { sach: 2, the: 0.3 },
  unseen: 5,
};
const model: AnsweringModel = AnsweringModelFile.parse(file);

test('what is learned is written as it is read', () => {
  expect(answeringModelFile(model)).toEqual(file);
  expect(AnsweringModelFile.parse(answeringModelFile(model))).toEqual(model);
});

test('words are looked up by how rare they are', () => {
  expect([...model.rarity]).toEqual([
    ['sach', 2],
    ['the', 0.3],
  ]);
  expect(model.unseen).toBe(5);
});

test('trees ask of a vector what stands under the names', () => {
  const vector = new Array<number>(sentenceFeatureNames.length + comparedFeatures.length).fill(0);
  expect(predictLogOdds(model.trees, vector)).toBe(-0.25);
  vector[sentenceFeatureNames.indexOf('paper')] = 1;
  expect(predictLogOdds(model.trees, vector)).toBe(1.5);
  vector[sentenceFeatureNames.length + comparedFeatures.indexOf('textLikeQuestion')] = 0.2;
  expect(predictLogOdds(model.trees, vector)).toBe(3.5);
});

test.each<[string, object, RegExp]>([
  ['a feature that there is none of', { trees: [['smell', 0.5, 1, 2]] }, /no feature/],
  ['a lead that is not looked at', { trees: [['paper ahead', 0.5, 1, 2]] }, /no feature/],
  ['a tree that is none', { trees: ['paper'] }, /a tree is a number/],
  ['a rarity in words', { rarity: { sach: 'seldom' } }, /rarity/],
  ['no weight for other words', { unseen: undefined }, /unseen/],
  ['something else beside', { words: [] }, /words/],
])('a file with %s is refused', (_, parts, message) =>
  expect(() => AnsweringModelFile.parse({ ...file, ...parts })).toThrow(message),
);

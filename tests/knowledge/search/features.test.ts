import { loadModels } from '../../../knowledge/modelBundle';
import { confidenceFeatureNames } from '../../../knowledge/search/confidenceFeatures';
import { rankingFeatureNames } from '../../../knowledge/search/rankingFeatures';

test('the models that ship know the features by name', () => {
  const { ranker, confidence } = loadModels();
  expect(Object.keys(ranker.weights)).toEqual(rankingFeatureNames);
  const used = JSON.stringify([confidence.right.trees, confidence.inScope.trees]).match(/\[\d+,/g) ?? [];
  for (const place of used) expect(confidenceFeatureNames[Number.parseInt(place.slice(1))]).toBeDefined();
});

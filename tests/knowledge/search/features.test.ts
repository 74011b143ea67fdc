import { confidenceFeatureNames, confidenceFeatureTable } from '../../../knowledge/search/confidenceFeatures';
import {
  linearFeatureNames,
  rankingFeatureNames,
  rankingFeatureTable,
} from '../../../knowledge/search/rankingFeatures';
import { loadModels } from '../../../knowledge/modelBundle';
import { textOf } from '../../project/root';

const documented = [...textOf('docs', 'search.md').matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(
  ([, name, doc]) => `${name}: ${doc}`,
);

test('docs/search.md tells every feature as the code does, in the same order', () => {
  const told = (table: Record<string, { doc: string; treesOnly?: true }>): string[] =>
    Object.entries(table).map(
      ([name, { doc, treesOnly }]) => `${name}: ${doc}${treesOnly ? ' (trees only)' : ''}`,
    );
  expect(documented).toEqual([...told(rankingFeatureTable), ...told(confidenceFeatureTable)]);
});

test('what follows from another feature within a question is left to the trees', () => {
  const left = rankingFeatureNames.filter((name) => !linearFeatureNames.includes(name));
  expect(left).toEqual(['hitBehind', 'meaningBehind', 'closestBehind']);
});

test('the models that ship know the features by name', () => {
  const { ranker, confidence } = loadModels();
  expect(Object.keys(ranker.weights)).toEqual(rankingFeatureNames);
  const used = JSON.stringify([confidence.right.trees, confidence.inScope.trees]).match(/\[\d+,/g) ?? [];
  for (const place of used) expect(confidenceFeatureNames[Number.parseInt(place.slice(1))]).toBeDefined();
});

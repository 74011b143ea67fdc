import {
  type NameModel,
  NameModelFile,
  nameModelFile,
  nameVector,
} from '../../../knowledge/names/nameProbability';
import { confidenceFeatureNames, confidenceVector } from '../../../knowledge/search/confidenceFeatures';
import { loadModel } from '../../../knowledge/modelBundle';
import { shippedKnowledge } from '../../../training/shippedKnowledge';
import type { Knowledge } from '../../../knowledge/knowledge';

const { words } = loadModel('confidence');
const estimate = { confidence: 0.3, inScope: 0.9 };
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await shippedKnowledge();
}, 120_000);

describe('what speaks for a known name', () => {
  test('is what speaks for it alone, by how much it is ahead, and how sure the search is of what is held', () => {
    const search = knowledge.finder.find('đăng ký kết hôn');
    const names = knowledge.finder.find('đăng ký khai sinh');
    const own = confidenceVector(names, words) ?? [];
    const held = confidenceVector(search, words) ?? [];
    const lead = names.candidates[0]!.score - search.candidates[0]!.score;
    expect(nameVector(names, { search, estimate }, words)).toEqual([
      ...own,
      ...own.map((value, i) => value - held[i]!),
      lead,
      0.3,
      0.9,
    ]);
  });

  test('is all ahead where nothing is held, and nothing where no name is found', () => {
    const names = knowledge.finder.find('đăng ký khai sinh');
    const none = { ...names, candidates: [] };
    const own = confidenceVector(names, words) ?? [];
    expect(nameVector(names, { search: none, estimate }, words)?.slice(own.length)).toEqual([
      ...own,
      9,
      0.3,
      0.9,
    ]);
    expect(nameVector(none, { search: names, estimate }, words)).toBeNull();
  });
});

test('a model is written and read by the names of what it looks at', () => {
  const width = confidenceFeatureNames.length;
  const model: NameModel = { bias: -1, trees: [[2 * width, 0.5, -1, [width, 0, 1, 2]]] };
  const written = nameModelFile(model);
  expect(written).toEqual({
    bias: -1,
    trees: [['lead', 0.5, -1, [`${confidenceFeatureNames[0]} ahead`, 0, 1, 2]]],
  });
  expect(NameModelFile.parse(written)).toEqual(model);
});

import { loadModels } from '../../../knowledge/modelBundle';
import { estimateConfidence } from '../../../knowledge/search/confidence';
import { explainSearch } from '../../../knowledge/search/explain';
import { ProcedureFinder } from '../../../knowledge/search/finder';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { buildFamilies } from '../../../knowledge/families';
import { procedure } from '../import/procedures';

const models = loadModels();
const names = ['Đăng ký khai sinh', 'Đăng ký kết hôn', 'Đăng ký khai tử', 'Cấp lại thẻ căn cước'];
const procedures = names.map((name, i) => procedure({ code: `1.00000${i + 1}`, name }));
const finder = new ProcedureFinder(buildFamilies(procedures, new Map()), readVocabulary(), models);

describe('a search is explained stage by stage', () => {
  const text = 'cho em hỏi phí đăng ký kết hôn bao nhiêu';
  const explained = explainSearch(text, { finder, models }, 2);

  test('what was read: the facet is no part of the subject', () => {
    const weights = new Map(explained.analysis.words.map(({ text: word, weight }) => [word, weight]));
    expect(weights.get('hôn')).toBe(1);
    expect(weights.get('phí')).toBe(0);
    expect(explained.analysis.facets).toEqual(['fee']);
  });

  test('what was brought in', () => {
    // Three share "đăng ký"; the card is near enough by its meaning.
    expect(explained.retrieved).toEqual({ families: 4, byMeaningAlone: 1 });
  });

  test('what a score is made of: contributions and trees add up to it', () => {
    expect(explained.candidates.map(({ title }) => title)[0]).toBe('Đăng ký kết hôn');
    expect(explained.candidates).toHaveLength(2);
    for (const { score, trees, features } of explained.candidates)
      expect(features.reduce((sum, { contribution }) => sum + contribution, trees)).toBeCloseTo(score, 6);
  });

  test('how sure it is: as the bot is', () => {
    const { confidence, inScope } = estimateConfidence(finder.find(text), models.confidence);
    expect(explained.confidence).toMatchObject({ confidence, inScope });
    const contributions = explained.confidence.features.map(({ contribution }) => Math.abs(contribution));
    expect(contributions).toEqual([...contributions].sort((a, b) => b - a));
  });
});

test('nothing to search in explains itself as nothing', () => {
  const { analysis, candidates, confidence } = explainSearch('???', { finder, models });
  expect(analysis.words).toEqual([]);
  expect(candidates).toEqual([]);
  expect(confidence).toEqual({ confidence: 0, inScope: 0, features: [] });
});

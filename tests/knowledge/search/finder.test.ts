import { buildFamilies } from '../../../knowledge/families';
import { ProcedureFinder } from '../../../knowledge/search/finder';
import { EmbeddingModel } from '../../../knowledge/search/models/embeddings';
import { type RankingFeatures, rankingFeatureNames } from '../../../knowledge/search/rankingFeatures';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { DiacriticRestorer } from '../../../language/diacritics';
import { procedure } from '../import/procedures';

const names = {
  '1.000001': 'Cấp thẻ căn cước',
  '1.000002': 'Cấp lại thẻ căn cước',
  '1.000003': 'Cấp đổi thẻ căn cước',
  '1.000004': 'Đăng ký khai sinh',
  '1.000005': 'Đăng ký khai sinh có yếu tố nước ngoài',
  '1.000006': 'Thủ tục đăng ký kết hôn',
  '1.000007': 'Gia hạn giấy phép xây dựng',
};
const families = buildFamilies(
  Object.entries(names).map(([code, name]) =>
    procedure({ code, name, field: 'Thử', documents: [], results: [] }),
  ),
  new Map([['1.000006', ['làm giấy cưới']]]),
);
/** Words and traits alone: what the shipped weights are worth is measured by the quality gate. */
const weights: RankingFeatures = {
  ...(Object.fromEntries(rankingFeatureNames.map((name) => [name, 0])) as RankingFeatures),
  hit: 10,
  actionsAgree: 1,
  actionsMissing: -1,
  actionsUnasked: -0.5,
  qualifiersAgree: 1,
  qualifiersMissing: -1,
  qualifiersUnasked: -0.5,
  denied: -3,
};
const finder = new ProcedureFinder(families, readVocabulary(), {
  embeddings: EmbeddingModel.from([], 1),
  diacritics: DiacriticRestorer.of({ single: new Map(), pairs: new Map() }),
  ranker: { weights, trees: [] },
});
const first = (text: string): string | undefined => finder.find(text).candidates[0]?.family.main.name;

test.each(Object.values(names))('%s is found by its own name', (name) => {
  expect(first(name)).toBe(name);
});

test.each([
  ['bị mất cccd', 'Cấp lại thẻ căn cước'],
  ['toi bi mat the can cuoc', 'Cấp lại thẻ căn cước'],
  ['làm giấy cưới', 'Thủ tục đăng ký kết hôn'],
  ['khaisinh cho con', 'Đăng ký khai sinh'],
  ['dangkykhaisinh', 'Đăng ký khai sinh'],
  ['khai sinh cho con với chồng người nước ngoài', 'Đăng ký khai sinh có yếu tố nước ngoài'],
  ['gia han giay phep xay dung', 'Gia hạn giấy phép xây dựng'],
])('%j means %s', (text, name) => {
  expect(first(text)).toBe(name);
});

test('what the person rules out is not found first', () => {
  expect(first('thẻ căn cước, không phải cấp lại')).not.toBe('Cấp lại thẻ căn cước');
});

test('a limit is kept', () => {
  expect(finder.find('thẻ căn cước', 2).candidates).toHaveLength(2);
});

test.each([
  ['khai sinh', 1],
  ['khai trụ', 0.5],
  ['', 0],
])('how much of %j the knowledge has ever heard of: %d', (text, known) => {
  expect(finder.find(text).known).toBeCloseTo(known);
});

test('beside a family stand its twins that carry what is named', () => {
  const issue = families.find(({ id }) => id === '1.000001');
  if (!issue) throw new Error('The small catalogue lost its first family.');
  const beside = finder.findSiblings('thế còn cấp lại', issue).map(({ family }) => family.main.name);
  expect(beside[0]).toBe('Cấp lại thẻ căn cước');
  expect(beside).not.toContain('Cấp thẻ căn cước');
});

test('the same text finds the same, however often it is asked', () => {
  const scores = (): number[] => finder.find('căn cước bị mất').candidates.map(({ score }) => score);
  expect(scores()).toEqual(scores());
});

test.each([
  ['giờ làm giấy cưới', true],
  ['xin cấp lại', true],
  ['ba em là thương binh', false],
])('%j names something to be done: %p', (text, expected) => {
  expect(finder.namesAct(text)).toBe(expected);
});

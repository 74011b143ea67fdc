import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());

describe('a word that alone asks for a part', () => {
  test.each([
    ['chỗ', ['place']],
    ['phí', ['fee']],
    // Part of what says nothing it names no place.
    ['cho hỏi chút', []],
    ['cho em hỏi', []],
  ])('%s: %j', (question, facets) => {
    expect(analyzer.analyze(question).standaloneFacets).toEqual(facets);
  });
});

describe('the parts that a question names', () => {
  test.each([
    ['làm thẻ hết bao nhiêu tiền', ['fee']],
    ['làm xong nhận giấy gì', ['result']],
    // Marks that are wrong in part still ask.
    ['cần giây tờ gi', ['documents']],
    // A lift is no month.
    ['thang máy có phải khai báo không', []],
    ['hồ sơ và thời hạn bao lâu', ['documents', 'time']],
    ['mang theo cái gì', ['documents']],
    ['tiền nong sao', ['fee']],
    ['làm tới đâu rồi', []],
  ])('%s: %j', (question, facets) => {
    expect([...new Set(analyzer.analyze(question).facets.map(({ facet }) => facet))]).toEqual(facets);
  });
});

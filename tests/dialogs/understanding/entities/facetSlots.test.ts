import { facetsAsked } from '../../../../dialogs/understanding/entities/facets';
import { facetProbabilities, facetSlots } from '../../../../dialogs/understanding/entities/facetSlots';
import { loadModel } from '../../../../knowledge/modelBundle';
import { readVocabulary } from '../../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../../knowledge/search/queryAnalyzer';

const models = loadModel('facets');
const analyzer = new QueryAnalyzer(readVocabulary());

function slots(text: string): string[] {
  const question = analyzer.analyze(text);
  return facetSlots(question, facetsAsked(question.facets, question.words, []), models);
}

describe('the facets that a question asks for', () => {
  test.each([
    ['chưa đủ tuổi thì có được đăng ký kết hôn không', 'conditions'],
    ['ở trọ có phải đăng ký tạm trú không', 'conditions'],
    ['nhờ chị gái nộp thay có được không', 'conditions'],
    ['đăng ký kết hôn có cần giấy khám sức khỏe không', 'documents'],
    ['đăng ký tạm trú có phải đóng tiền không', 'fee'],
    ['làm hộ chiếu trên mạng được không', 'online'],
    ['làm hộ chiếu hết bao lâu', 'time'],
    ['làm căn cước ở chỗ nào', 'place'],
  ])('%s: %s', (text, facet) => {
    expect(slots(text)[0]).toBe(facet);
  });

  it('several are told together', () => {
    expect(slots('đăng ký tạm trú cần giấy tờ gì, hết bao nhiêu tiền')).toEqual(['documents', 'fee']);
  });

  test.each([
    ['đăng ký kinh doanh online được không', ['online']],
    ['bán online có phải đăng ký không', ['conditions']],
  ])('online, done or told: %s', (text, facets) => {
    expect(slots(text)).toEqual(facets);
  });

  test.each(['đăng ký kết hôn', 'sang tên sổ đỏ cho con trai', 'ba tôi mất tuần trước'])(
    'none: %s',
    (text) => {
      expect(slots(text)).toEqual([]);
    },
  );

  it('words of asking are believed without any model', () => {
    const question = analyzer.analyze('phí bao nhiêu');
    expect(facetSlots(question, ['fee'], {})).toEqual(['fee']);
    expect(facetProbabilities(question, {})).toEqual([]);
  });
});

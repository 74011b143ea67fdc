import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());
/** The words that speak of a subject. */
function subjectOf(text: string): string {
  const { words, weights } = analyzer.weigh(text);
  return words.flatMap(({ text: one }, i) => (weights[i] === 1 ? [one] : [])).join(' ');
}

describe('where somebody is from or moves to', () => {
  test.each([
    ['công ty dời trụ sở từ Hà Nội vào Đà Nẵng', 'công ty dời trụ sở'],
    ['đăng ký trường từ Huế vào Tam Kỳ', 'trường'],
    ['giay truong tu quang ngai ra da nang', 'truong'],
  ])('is no subject: %j', (text, subject) => expect(subjectOf(text)).toBe(subject));

  test.each([
    ['giải thưởng Hồ Chí Minh', 'hồ chí'],
    ['gìn giữ hòa bình', 'hòa bình'],
    ['thuế', 'thuế'],
  ])('is not what sounds like a place: %j', (text, word) => expect(subjectOf(text)).toContain(word));
});

import { readVocabulary } from '../../../../knowledge/schema/vocabulary';
import { NameBook } from '../../../../knowledge/search/index/nameBook';
import { QueryAnalyzer } from '../../../../knowledge/search/queryAnalyzer';

const vocabulary = readVocabulary();
const analyzer = new QueryAnalyzer(vocabulary);
const book = new NameBook(vocabulary.lightVerbs);
['làm hộ chiếu', 'cấp lại bằng lái', 'xe không chính chủ', 'hộ chiếu trẻ em'].forEach((name, i) =>
  book.add(i, analyzer.analyze(name)),
);

test.each([
  ['làm hộ chiếu', [0]],
  ['em muốn làm hộ chiếu ạ', [0]],
  ['hộ chiếu', [0]],
  ['lam ho chieu', [0]],
  ['làm hộ chiếu công vụ', []],
  ['cấp bằng lái', []],
  ['', []],
])('"%s" is the whole name of %j', (question, families) => {
  expect(book.find(analyzer.analyze(question))).toEqual(families);
});

test('with other accents it is another name', () => {
  expect(book.find(analyzer.analyze('làm hộ chiều'))).toEqual([]);
});

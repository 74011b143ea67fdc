import { readVocabulary } from '../../../../knowledge/schema/vocabulary';
import { NameBook, NameCores, packNameBook } from '../../../../knowledge/search/index/nameBook';
import { QueryAnalyzer } from '../../../../knowledge/search/queryAnalyzer';

const vocabulary = readVocabulary();
const analyzer = new QueryAnalyzer(vocabulary);
const cores = new NameCores(vocabulary.lightVerbs);
const names = ['làm hộ chiếu', 'cấp lại bằng lái', 'xe không chính chủ', 'hộ chiếu trẻ em', 'xin hộ chiếu'];
const book = new NameBook(
  packNameBook(cores, (add) =>
    [...names, 'hộ chiếu'].forEach((name, i) => add(i % names.length, analyzer.analyze(name))),
  ),
  cores,
);

test.each([
  ['làm hộ chiếu', [0, 4]],
  ['em muốn làm hộ chiếu ạ', [0, 4]],
  ['hộ chiếu', [0, 4]],
  ['lam ho chieu', [0, 4]],
  ['làm hộ chiếu công vụ', []],
  ['cấp bằng lái', []],
  ['', []],
])('"%s" is the whole name of %j', (question, families) => {
  expect(book.find(analyzer.analyze(question))).toEqual(families);
});

test('with other accents it is another name', () => {
  expect(book.find(analyzer.analyze('làm hộ chiều'))).toEqual([]);
});

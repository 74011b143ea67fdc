import { facetsAskedApart } from '../../../dialogs/procedure/askedApart';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());

test.each([
  ['tự đăng ký được không hay phải có chủ nhà, và cần những giấy tờ gì?', ['documents']],
  ['mất giấy tờ gốc có sang tên được không, lệ phí bao nhiêu, nộp ở đâu?', ['fee', 'place']],
  // One question asks for nothing apart, and neither do two of yes or no.
  ['có cần giấy tờ gì không', []],
  ['được không, có phải nộp lệ phí không', []],
  ['cần giấy tờ gì, lệ phí bao nhiêu', []],
])('%s', (question, facets) => expect(facetsAskedApart(question, { analyzer })).toEqual(facets));

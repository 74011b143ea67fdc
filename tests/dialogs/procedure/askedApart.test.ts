import { askedApart } from '../../../dialogs/procedure/askedApart';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());

test.each([
  [
    'tự đăng ký được không hay phải có chủ nhà, và cần những giấy tờ gì?',
    ['documents'],
    'tự đăng ký được không hay phải có chủ nhà',
  ],
  [
    'mất giấy tờ gốc có sang tên được không, lệ phí bao nhiêu, nộp ở đâu?',
    ['fee', 'place'],
    'mất giấy tờ gốc có sang tên được không',
  ],
  ['tôi ở xa, lệ phí bao nhiêu, có phải về quê không', ['fee'], 'tôi ở xa, có phải về quê không'],
])('%s', (question, facets, rest) => expect(askedApart(question, { analyzer })).toEqual({ facets, rest }));

// One question asks for nothing apart, and neither do two of yes or no.
test.each([
  'có cần giấy tờ gì không',
  'được không, có phải nộp lệ phí không',
  'cần giấy tờ gì, lệ phí bao nhiêu',
  'dời quán có phải đăng ký lại không, trong mấy ngày',
])('%s is one question', (question) => expect(askedApart(question, { analyzer })).toBeNull());

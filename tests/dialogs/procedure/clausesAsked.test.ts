import { clausesAsked } from '../../../dialogs/procedure/clausesAsked';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());
const asked = (message: string): string[] =>
  clausesAsked(message, { analyzer }).map(({ question, facets }) => `${facets.join('+')}: ${question}`);

test.each<[string, string[]]>([
  [
    'ba mất hôm qua, trong mấy ngày phải đi khai tử, đi đúng hạn có tốn tiền không',
    ['time: trong mấy ngày phải đi khai tử', 'fee: đi đúng hạn có tốn tiền không'],
  ],
  [
    'nộp qua mạng có được không và có mất lệ phí không',
    ['online: nộp qua mạng có được không', 'fee: có mất lệ phí không'],
  ],
  [
    'trong mấy ngày phải khai tử, và những ai đi khai được',
    ['time: trong mấy ngày phải khai tử', 'conditions: và những ai đi khai được'],
  ],
  ['bà đi thay được không, có mất phí không', [': bà đi thay được không', 'fee: có mất phí không']],
])('%s', (message, questions) => expect(asked(message)).toEqual(questions));

// One question is answered as a whole, and until when something must be done is told with whether it must.
test.each([
  'nộp qua mạng có được không',
  'mất thẻ rồi, làm lại hết bao nhiêu',
  'dời quán có phải đăng ký lại không, trong mấy ngày',
])('%s is one question', (message) => expect(asked(message)).toEqual([]));

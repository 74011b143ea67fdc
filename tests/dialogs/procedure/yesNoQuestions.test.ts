import { yesNoQuestions } from '../../../dialogs/procedure/yesNoQuestions';
import { readVocabulary } from '../../../knowledge/schema/vocabulary';
import { QueryAnalyzer } from '../../../knowledge/search/queryAnalyzer';

const analyzer = new QueryAnalyzer(readVocabulary());
const asked = (message: string) =>
  yesNoQuestions(message, { analyzer }).map(({ question, facet }) => `${facet}: ${question}`);

it('are told apart by what each asks for', () => {
  expect(asked('nộp qua mạng có được không và có mất lệ phí không')).toEqual([
    'online: nộp qua mạng có được không',
    'fee: có mất lệ phí không',
  ]);
  expect(asked('bà đi thay được không, có mất phí không')).toEqual([
    'conditions: bà đi thay được không',
    'fee: có mất phí không',
  ]);
});

it.each([
  'nộp qua mạng có được không',
  'nộp qua mạng được không, cần giấy tờ gì',
  'chồng đi thay được không, con đi thay được không',
])('are none where one is asked, or one part alone: %s', (message) => expect(asked(message)).toEqual([]));

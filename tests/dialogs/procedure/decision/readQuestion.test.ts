import { type QuestionRead, readQuestion } from '../../../../dialogs/procedure/decision/readQuestion';
import type { Facet } from '../../../../knowledge/schema/procedure';
import { yesNoRequest } from './requests';

const read = (question: string, facets: readonly Facet[], asksYesNo = true): QuestionRead =>
  readQuestion(question, {
    ...yesNoRequest(question, { title: 'Đổi căn cước', officialName: 'Đổi thẻ căn cước' }),
    asksYesNo,
    facets,
  });

test.each<[string, string, Facet[], Partial<QuestionRead>]>([
  [
    'a paper',
    'có cần hộ khẩu không',
    ['documents'],
    { asksForPaper: true, asksForAct: false, isOpen: false },
  ],
  ['an act', 'cần vợ ký không', ['documents'], { asksForPaper: false, asksForAct: true, isOpen: true }],
  ['the matter', 'đổi căn cước có bắt buộc không', [], { asksForPaper: false, isOpen: true }],
  ['a part beside an act', 'cần vợ ký không', ['documents', 'fee'], { isOpen: false, isOneOfSeveral: true }],
  ['the terms', 'vợ ký được không', ['overview', 'conditions'], { parts: null, isOpen: true }],
  ['one part', 'phí được giảm không', ['fee'], { isOpen: false, isOneOfSeveral: false }],
  ['several', 'phí được giảm không', ['fee', 'time'], { isOpen: false, isOneOfSeveral: true }],
  [
    'several open ones',
    'vợ ký được không',
    ['overview', 'conditions'],
    { isOpen: true, isOneOfSeveral: false },
  ],
])('what is asked: %s', (_, question, facets, expected) =>
  expect(read(question, facets)).toMatchObject(expected),
);

test('what no yes or no answers needs nothing', () =>
  expect(read('cần hộ khẩu không', ['documents'], false)).toMatchObject({
    parts: null,
    asksForPaper: false,
    asksForAct: false,
    isOpen: false,
  }));

test('a term that counts is read', () => {
  expect(read('phải có mấy người làm chứng', [], false).bound?.unit).toContain('nguoi');
  expect(read('vợ ký được không', []).bound).toBeNull();
});

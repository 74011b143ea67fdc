import { decide, type DecisionRequest } from '../../../dialogs/procedure/decision';
import { asksYesNo } from '../../../dialogs/understanding/entities/yesNo';
import { sheetCase, sheetOf } from './sheets';

const sheet = sheetOf({
  summary: 'Người đọc xin thẻ.',
  cases: [
    sheetCase({
      papers: [{ name: 'Đơn xin cấp thẻ' }, { name: 'Giấy giới thiệu của trường', onlyIf: 'là học sinh' }],
      times: [{ value: 2, unit: 'working-day' }],
    }),
    sheetCase({ id: 'child', when: 'Trẻ dưới 6 tuổi', papers: [{ name: 'Giấy khai sinh' }] }),
  ],
  conditions: ['Không còn nợ sách.'],
  warnings: ['Phải đổi thẻ trong 30 ngày kể từ ngày đổi chỗ ở.'],
  asked: [
    {
      q: ['bao lâu phải đổi thẻ', 'trễ có bị phạt không'],
      answer: 'says',
      a: 'Trong 30 ngày; nguồn không nêu mức phạt.',
    },
    { q: ['thẻ dùng chung cho cả nhà được không'], answer: 'no', a: 'Không, thẻ chỉ cho một người.' },
  ],
});

const decided = (question: string, parts: Partial<DecisionRequest> = {}) =>
  decide({
    question,
    asksYesNo: asksYesNo(question),
    sheet,
    facets: ['conditions'],
    inCase: undefined,
    ...parts,
  });

describe('the first line decides', () => {
  test.each([
    ['the very question was answered', 'thẻ dùng chung cả nhà được không', 'Không, thẻ chỉ cho một người.'],
    ['a paper of the list', 'có cần đơn xin thẻ không', 'Có, cần đơn xin cấp thẻ.'],
    [
      'a paper of some',
      'có phải nộp giấy giới thiệu không',
      'Chỉ cần khi là học sinh: giấy giới thiệu của trường.',
    ],
    ['a paper of a case', 'có cần giấy khai sinh không', 'Chỉ cần khi trẻ dưới 6 tuổi: giấy khai sinh.'],
    [
      'no paper of the list',
      'có cần hộ chiếu không',
      'Trợ lý không thấy giấy tờ này trong danh sách của nguồn. Danh sách có:',
    ],
    ['a condition', 'còn nợ sách có làm được không', 'Không còn nợ sách.'],
    [
      'the procedure itself',
      'đọc sách có cần cấp thẻ không',
      'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu trường hợp nào được miễn.',
    ],
    ['the procedure itself, on terms', 'tôi có làm thẻ được không', 'Được, nếu đủ điều kiện:'],
    ['nothing', 'có phải khám mắt không', 'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.'],
    ['a deadline', 'mấy ngày phải đổi thẻ', 'Phải đổi thẻ trong 30 ngày kể từ ngày đổi chỗ ở.'],
    ['no validity', 'thẻ dùng được mấy năm', 'Nguồn không nêu giấy này dùng được bao lâu.'],
  ])('by %s: %s', (_, question, lead) => expect(decided(question)?.lead).toBe(lead));

  it('by the case of an age', () => {
    const inCase = sheet.cases[1];
    expect(decided('bé 5 tuổi có làm thẻ được không', { inCase })?.lead).toBe(
      'Được, nguồn có trường hợp trẻ dưới 6 tuổi.',
    );
    expect(decided('bé 9 tuổi có làm thẻ được không')?.lead).toBe(
      'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.',
    );
  });

  it('names the processing time as such beside a deadline', () => {
    const rest = decided('mấy ngày phải đổi thẻ', { facets: ['time'] })?.rest;
    expect(rest).toEqual([{ type: 'text', text: 'Thời gian giải quyết: 2 ngày làm việc.' }]);
  });

  it('leaves to the record what asks for a part of it', () => {
    expect(decided('cần giấy tờ gì', { facets: ['documents'] })).toBeNull();
    expect(decided('cấp thẻ đọc sách', { facets: ['overview'] })).toBeNull();
  });
});

import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { askedModel } from '../askedModel';
import { sheetOf } from '../sheets';

const sheet = sheetOf({ conditions: ['Có giấy tờ tùy thân.'], warnings: ['Mượn quá 15 ngày thì phải báo.'] });
const lead = (question: string, everyday: string[] = [], of: ProcedureSheet = sheet) =>
  decide({
    question,
    asksYesNo: true,
    askedModel,
    sheet: of,
    facets: ['conditions'],
    inCase: undefined,
    everyday,
  })?.lead;

const unknown = 'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.';
const thereIs = 'Có thủ tục "Cấp thẻ đọc sách" cho việc này.';
const needed = 'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu trường hợp nào được miễn.';

describe('what people call a procedure', () => {
  test.each([
    ['is answered with it', 'mượn truyện về nhà được không', ['mượn truyện về nhà'], thereIs],
    ['not when more is asked', 'mượn truyện tranh về nhà được không', ['mượn truyện về nhà'], unknown],
    [
      'not when a length of time is to decide',
      'chưa đủ 2 tháng mượn truyện về nhà được chưa',
      ['mượn truyện về nhà', 'chưa đủ tháng mượn truyện về nhà'],
      unknown,
    ],
    [
      'not when much of it is not said',
      'đọc truyện được không',
      ['gia hạn truyện đã mang về nhà lâu'],
      unknown,
    ],
  ])('%s', (_, question, everyday, expected) => expect(lead(question, everyday)).toBe(expected));
});

describe('a formality that is needed', () => {
  test.each([
    ['for what it is for', 'đọc sách có cần xin phép không', needed],
    ['said first', 'xin phép đọc sách có cần không', needed],
    ['not for what it is not for', 'nuôi chim có cần xin phép không', unknown],
    ['that a sentence speaks of', 'mượn lâu có phải báo không', 'Mượn quá 15 ngày thì phải báo.'],
    [
      'that a sentence measures',
      'mượn 20 ngày có phải báo không',
      '20 ngày nhiều hơn mức nguồn nêu: mượn quá 15 ngày thì phải báo.',
    ],
  ])('%s', (_, question, expected) => expect(lead(question)).toBe(expected));
});

describe('a paper that is named by an act', () => {
  const of = sheetOf({
    cases: [
      {
        id: 'common',
        papers: [{ name: 'Giấy khám mắt của người đọc' }],
        replaces: false,
        fees: [],
        times: [],
      },
    ],
  });
  test.each([
    ['of the list', 'có cần khám mắt không', 'Có, cần giấy khám mắt của người đọc.'],
    ['of none', 'có cần khám răng không', unknown],
  ])('%s', (_, question, expected) => expect(lead(question, [], of)).toBe(expected));

  it('is not looked for where other parts are asked', () =>
    expect(
      decide({
        question: 'làm thẻ ở đâu, có cần giấy gì không',
        asksYesNo: true,
        sheet: of,
        askedModel,
        facets: ['place', 'fee'],
        inCase: undefined,
      }),
    ).toBeNull());
});

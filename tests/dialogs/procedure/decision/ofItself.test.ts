import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { answersNothing, askedModel } from '../askedModel';
import type { Calling } from '../../../../knowledge/search/finder';
import { callsNothing, sheetOf } from '../sheets';

const sheet = sheetOf({ conditions: ['Có giấy tờ tùy thân.'], warnings: ['Mượn quá 15 ngày thì phải báo.'] });
const lead = (
  question: string,
  calling: (text: string) => Calling = callsNothing,
  of: ProcedureSheet = sheet,
) =>
  decide({
    question,
    asksYesNo: true,
    askedModel,
    answering: answersNothing,
    sheet: of,
    facets: ['conditions'],
    inCase: undefined,
    calling,
  })?.lead;

const unknown = 'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.';
const thereIs = 'Có thủ tục "Cấp thẻ đọc sách" cho việc này; được khi đủ điều kiện:';
const calls = (said: number, name: number) => () => ({ said, name });
/** Only what asks names the procedure. */
const callsByAsking = (text: string) => (text.startsWith('mượn truyện') ? calls(1, 1)() : calls(0.5, 1)());
const nearest =
  'Thủ tục gần nhất là "Cấp thẻ đọc sách"; nguồn không nêu rõ việc này có thuộc diện phải làm hay không.';
const needed = 'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu trường hợp nào được miễn.';

describe('that there is a procedure', () => {
  const bare = sheetOf();
  const there = 'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu điều kiện riêng.';
  test.each([
    [
      'is a yes to whom it is for',
      'học sinh có được mượn truyện không',
      sheetOf({ summary: 'Học sinh mượn truyện.' }),
      there,
    ],
    ['is none to whom the source speaks nothing of', 'bác sĩ có được mượn truyện không', bare, unknown],
    ['says nothing of what a paper is worth', 'bản mượn truyện có giá trị như bản mua không', bare, unknown],
  ])('%s', (_, question, of, expected) => expect(lead(question, calls(1, 1), of)).toBe(expected));
});

describe('what people call a procedure', () => {
  test.each([
    ['is answered with it', 'mượn truyện về nhà được không', calls(1, 1), thereIs],
    [
      'is answered with it, whatever is told before',
      'tui nằm viện, mượn truyện về được không',
      callsByAsking,
      thereIs,
    ],
    [
      'is answered with it where less asks',
      'tui ốm, mượn truyện về, rứa có được không',
      callsByAsking,
      thereIs,
    ],
    [
      'is answered with it, whatever is demanded before',
      'thư viện đòi trả sách, mượn truyện về nhà được không',
      callsByAsking,
      thereIs,
    ],
    ['not when more is asked', 'mượn truyện tranh về nhà được không', calls(0.8, 1), unknown],
    [
      'not when a length of time is to decide',
      'chưa đủ 2 tháng mượn truyện về nhà được chưa',
      calls(1, 1),
      unknown,
    ],
    ['not when much of it is not said', 'đọc truyện được không', calls(1, 0.4), unknown],
  ])('%s', (_, question, calling, expected) => expect(lead(question, calling)).toBe(expected));

  it('is told with what it is for where the source tells no terms', () =>
    expect(
      decide({
        question: 'mượn truyện về nhà được không',
        asksYesNo: true,
        askedModel,
        answering: answersNothing,
        sheet: sheetOf({ summary: 'Người đọc xin thẻ' }),
        facets: ['conditions'],
        inCase: undefined,
        calling: calls(1, 1),
      }),
    ).toEqual({
      lead: 'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu điều kiện riêng.',
      rest: [{ type: 'text', text: 'Người đọc xin thẻ.' }],
    }));

  it('is the answer to sending another where sending another is what it is for', () =>
    expect(
      lead('nhờ con tới nhận thay được không', callsNothing, sheetOf({ title: 'Ủy quyền nhận sách' })),
    ).toBe('Có thủ tục "Ủy quyền nhận sách" cho việc này; nguồn không nêu điều kiện riêng.'));
});

describe('a formality that is needed', () => {
  test.each([
    ['for what it is for', 'đọc sách có cần xin phép không', needed],
    ['however it is asked', 'đọc sách có phải đăng ký không rứa', needed],
    ['whoever it is reported to', 'đọc sách có phải báo phường không', needed],
    ['said first', 'xin phép đọc sách có cần không', needed],
    ['not for what it is not for', 'nuôi chim có cần xin phép không', nearest],
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
  ])('%s', (_, question, expected) => expect(lead(question, callsNothing, of)).toBe(expected));

  it('is not looked for where other parts are asked', () =>
    expect(
      decide({
        question: 'làm thẻ ở đâu, có cần giấy gì không',
        asksYesNo: true,
        sheet: of,
        askedModel,
        answering: answersNothing,
        facets: ['place', 'fee'],
        inCase: undefined,
        calling: callsNothing,
      }),
    ).toBeNull());
});

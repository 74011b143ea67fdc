import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { DecisionRequest } from '../../../../dialogs/procedure/decision/decision';
import { asksYesNo } from '../../../../dialogs/understanding/entities/yesNo';
import { answersNothing, askedModel } from '../askedModel';
import { callsNothing, sheetCase, sheetOf } from '../sheets';

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
    askedModel,
    answering: answersNothing,
    calling: callsNothing,
    facets: ['conditions'],
    inCase: undefined,
    ...parts,
  });

describe('who has not got a paper', () => {
  const named = { ...sheet, title: 'Cấp thẻ', officialName: 'Cấp thẻ đọc sách' };
  const alternative = sheetOf({
    cases: [sheetCase({ papers: [{ name: 'Giấy tạm trú', plain: 'Không có thì nộp giấy cam đoan' }] })],
  });
  test.each<[string, string, typeof sheet, string]>([
    [
      'hears no yes',
      'không có giấy quen thì có được cấp thẻ đọc sách không',
      named,
      'Nguồn không nêu điều này',
    ],
    [
      'that there is a procedure, where no paper lacks',
      'cấp thẻ đọc sách được không',
      named,
      'Được, nếu đủ điều kiện',
    ],
    [
      'what stands for it',
      'không có giấy tạm trú có được không',
      alternative,
      'Giấy tạm trú: không có thì nộp giấy cam đoan',
    ],
  ])('%s', (_, question, of, expected) => expect(decided(question, { sheet: of })?.lead).toContain(expected));
});

describe('what is told of the procedure in hand', () => {
  const answered = sheetOf({
    asked: [{ q: ['nghỉ học rồi có được mượn sách không'], answer: 'yes', a: 'Có, mượn được đến hết năm.' }],
  });
  const child = sheetCase({ id: 'child', when: 'Trẻ em' });
  test.each<[string, string, Partial<DecisionRequest>, string | undefined]>([
    ['is answered as the question that it tells', 'em nghỉ học rồi mượn sách', {}, 'Mượn được đến hết năm.'],
    ['is not where it tells another thing', 'em nghỉ bệnh', {}, 'Nguồn không nêu gì riêng'],
    ['is not where it tells a case of its own', 'em nghỉ học rồi mượn sách', { inCase: child }, undefined],
  ])('%s', (_, question, parts, expected) => {
    const lead = decided(question, { sheet: answered, aside: true, facets: ['overview'], ...parts })?.lead;
    if (expected === undefined) expect(lead).toBeUndefined();
    else expect(lead).toContain(expected);
  });
});

test('what one brings along is looked up in the list, whatever it is called', () =>
  expect(decided('có cần đem theo khai sinh không')?.lead).toBe(
    'Chỉ cần khi trẻ dưới 6 tuổi: giấy khai sinh.',
  ));

test('whether what is in hand must be done is asked by what it is called', () => {
  const registration = sheetOf({ title: 'Đăng ký thẻ đọc sách', officialName: 'Đăng ký thẻ' });
  expect(decided('có phải đăng ký không', { sheet: registration })?.lead).toContain('Có thủ tục');
  expect(decided('có phải khai báo không', { sheet: registration })?.isUnknown).toBe(true);
});

describe('the first line decides', () => {
  test.each([
    ['the very question was answered', 'thẻ dùng chung cả nhà được không', 'Không, thẻ chỉ cho một người.'],
    [
      'only the second of two questions',
      'mỗi người làm riêng được không hay thẻ dùng chung cho cả nhà được',
      'Thẻ chỉ cho một người.',
    ],
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
    [
      'a paper that is handed back',
      'có phải nộp lại giấy khai sinh không',
      'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.',
    ],
    [
      'a condition that is no "no"',
      'còn nợ sách có làm được không',
      'Điều kiện theo nguồn: không còn nợ sách.',
    ],
    ['no wait', 'sau khi mượn sách bao lâu được làm thẻ', 'Nguồn không nêu phải chờ bao lâu mới được làm.'],
    [
      'the procedure itself',
      'đọc sách có cần cấp thẻ không',
      'Có thủ tục "Cấp thẻ đọc sách" cho việc này; nguồn không nêu trường hợp nào được miễn.',
    ],
    ['the procedure itself, on terms', 'tôi có làm thẻ được không', 'Được, nếu đủ điều kiện:'],
    ['nothing', 'có phải khám mắt không', 'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.'],
    [
      'a question that was asked otherwise',
      'mấy ngày phải đổi thẻ',
      'Trong 30 ngày; nguồn không nêu mức phạt.',
    ],
    ['a deadline', 'hạn chót báo thư viện là khi nào', 'Phải đổi thẻ trong 30 ngày kể từ ngày đổi chỗ ở.'],
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

describe('a sum that is no fee', () => {
  const of = (parts: Parameters<typeof sheetOf>[0], question: string) =>
    decided(question, { sheet: sheetOf(parts), facets: ['fee'] });

  test.each([
    ['a penalty that is not told', {}, 'có bị phạt không', 'Nguồn không nêu mức phạt.'],
    ['a tax that is not told', {}, 'thuế bao nhiêu', 'Nguồn của thủ tục này không nêu số thuế.'],
    [
      'what one is given',
      { title: 'Trợ cấp mai táng' },
      'được bao nhiêu tiền',
      'Nguồn không nêu số tiền được nhận.',
    ],
    [
      'what one is given, told',
      { title: 'Trợ cấp mai táng', warnings: ['Nguồn không ghi mức tiền hỗ trợ.'] },
      'được bao nhiêu tiền',
      'Nguồn không ghi mức tiền hỗ trợ.',
    ],
  ])('is never the fee: %s', (_what, parts, question, lead) => expect(of(parts, question)?.lead).toBe(lead));

  test('a penalty comes with the deadline', () => {
    const warnings = ['Phải đổi thẻ trong 30 ngày kể từ ngày đổi chỗ ở.'];
    expect(of({ warnings }, 'có bị phạt không')?.rest[0]).toEqual({ type: 'text', text: warnings[0] });
  });
});

describe('who comes for another', () => {
  const papers = [{ name: 'Giấy ủy quyền', onlyIf: 'nhờ người khác làm thay' }];
  test.each([
    ['a paper', { cases: [sheetCase({ papers })] }, 'Được nhờ người khác; cần giấy ủy quyền.'],
    [
      'a sentence',
      { conditions: ['Không được ủy quyền cho người khác.'] },
      'Không được ủy quyền cho người khác.',
    ],
  ])('is answered by %s', (_what, parts, lead) =>
    expect(decided('nhờ mẹ làm được không', { sheet: sheetOf(parts) })?.lead).toBe(lead),
  );
});

describe('a circumstance', () => {
  const fees = [{ amount: 5_000, currency: 'VND', when: 'Cấp lại do bị mất' }];
  const told = (question: string) =>
    decided(question, {
      sheet: sheetOf({ cases: [sheetCase({ fees })], warnings: ['Lần đầu thì phải tới tận nơi.'] }),
      facets: ['overview'],
      aside: true,
    })?.lead;

  test.each([
    ['lần đầu', 'Lần đầu thì phải tới tận nơi.'],
    ['tôi bị mất', 'Cấp lại do bị mất: 5.000 đồng.'],
    [
      'mưa lớn quá',
      'Nguồn không nêu gì riêng cho trường hợp này. Anh/Chị muốn biết phần nào: giấy tờ, lệ phí, thời gian, nơi nộp?',
    ],
  ])('is answered by what speaks of it: "%s"', (question, lead) => expect(told(question)).toBe(lead));

  test('of who has not got a paper is answered by what the list says of that', () => {
    const papers = [{ name: 'Giấy chứng sinh', plain: 'không có thì nộp văn bản của người làm chứng' }];
    const sheet = sheetOf({ cases: [sheetCase({ papers })] });
    expect(decided('không có giấy chứng sinh', { sheet, facets: ['overview'], aside: true })?.lead).toBe(
      'Giấy chứng sinh: không có thì nộp văn bản của người làm chứng.',
    );
  });

  test('of an age that the matter is not for is told as such', () => {
    const sheet = sheetOf({ officialName: 'Cấp thẻ cho trẻ em dưới 6 tuổi', title: 'Thẻ trẻ em' });
    const of = (question: string) => decided(question, { sheet, facets: ['fee'], aside: true })?.lead;
    expect(of('lớn hơn 6 tuổi thì sao')).toContain('không dành cho tuổi này');
    expect(of('bé 5 tuổi thì sao')).not.toContain('không dành cho tuổi này');
  });

  test('an age is answered by the sentence that it falls into, and by no other', () => {
    const sheet = sheetOf({
      conditions: ['Từ đủ 75 tuổi trở lên; hoặc từ đủ 70 đến dưới 75 tuổi nếu thuộc hộ nghèo.'],
      warnings: ['Người dưới 14 tuổi đi cùng cha mẹ.'],
    });
    const of = (question: string) => decided(question, { sheet, facets: ['fee'], aside: true })?.lead;
    expect(of('bà 80 tuổi')).toBe(sheet.conditions[0]);
    expect(of('be 9 tuoi')).toBe(sheet.warnings[0]);
    // Of another age than all that the terms name: the terms.
    expect(of('ông 58 tuổi rồi')).toBe(sheet.conditions[0]);
  });

  test.each<[string, Parameters<typeof sheetOf>[0], string]>([
    [
      'by the paper of that age',
      { cases: [sheetCase({ papers: [{ name: 'Giấy khai sinh', onlyIf: 'người dưới 14 tuổi' }] })] },
      'Chỉ cần khi người dưới 14 tuổi: giấy khai sinh.',
    ],
    [
      'by the terms, where it is another age',
      { conditions: ['Còn sống.', 'Từ đủ 18 tuổi trở lên.'] },
      'Từ đủ 18 tuổi trở lên.',
    ],
    [
      'as heard, where nothing depends on it',
      { conditions: ['Còn sống.'] },
      'Trợ lý ghi nhận tuổi Anh/Chị vừa nói. Anh/Chị muốn biết phần nào: giấy tờ, lệ phí, thời gian, nơi nộp?',
    ],
  ])('an age alone is answered %s', (_what, parts, lead) =>
    expect(decided('cháu 10 tuổi', { sheet: sheetOf(parts), facets: ['fee'], aside: true })?.lead).toBe(lead),
  );

  test('what asks whether it differs is no yes or no', () =>
    expect(decided('làm lại thẻ có khác không', { sheet: sheetOf({}) })).toBeNull());

  test('another permit is no difference', () =>
    expect(
      decided('sáp nhập có phải xin lại giấy phép khác không', {
        sheet: sheetOf({ conditions: ['Sáp nhập thì phải xin lại giấy phép.'] }),
      }),
    ).not.toBeNull());

  test('a length of time is spoken of by any other', () =>
    expect(
      decided('1 tháng có phải báo không', {
        sheet: sheetOf({ conditions: ['Nghỉ từ 15 ngày trở lên thì phải báo.'] }),
      })?.lead,
    ).toBe('Nghỉ từ 15 ngày trở lên thì phải báo.'));

  test('the age that the procedure is for', () =>
    expect(
      decided('bé 6 tuổi làm được chưa', { sheet: sheetOf({ title: 'Thẻ cho trẻ dưới 14 tuổi' }) })?.lead,
    ).toBe('Được, có thủ tục "Thẻ cho trẻ dưới 14 tuổi" cho tuổi này.'));

  test('what is done by somebody is no list of papers', () =>
    expect(decided('cần vợ ký không', { sheet: sheetOf(), facets: ['documents'] })?.lead).toBe(
      'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.',
    ));
});

test('where it is filed decides nothing of whether it is needed', () => {
  const place = { text: 'Thư viện', online: 'Nộp trực tuyến trên trang mượn sách.' };
  expect(
    decided('mượn sách trực tuyến có cần giấy gì đâu không', { sheet: sheetOf({ place }) })?.lead,
  ).not.toContain('trang mượn sách');
});

test('who asks for the terms is told them, and not what was asked on something near', () => {
  const written = { q: ['mở phòng đọc cần điều kiện chi'], answer: 'says' as const, a: 'Nộp đơn xin.' };
  const question = 'mở phòng đọc cần điều kiện chi';
  const asks = { asksYesNo: false };
  expect(decided(question, { ...asks, sheet: { ...sheet, asked: [written] } })).toBeNull();
  expect(decided(question, { ...asks, sheet: { ...sheet, conditions: [], asked: [written] } })?.lead).toBe(
    written.a,
  );
});

import type { Answering } from '../../../../dialogs/procedure/answering/answeringSentence';
import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { DecisionRequest } from '../../../../dialogs/procedure/decision/decision';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { asksYesNo } from '../../../../dialogs/understanding/entities/yesNo';
import { sheetOf } from '../sheets';
import { yesNoRequest } from './requests';

const TEXT = 'Báo thư viện trước khi chuyển chỗ.';
const nearest = 'Gần với câu hỏi nhất, nguồn nêu: báo thư viện trước khi chuyển chỗ.';
const unsaid = 'Nguồn không nêu điều này, nên trợ lý không trả lời có hay không.';
const likely = (probability: number): Answering => ({
  sentence: { kind: 'warning', text: TEXT },
  probability,
  others: [],
});

/** @param ofWhole what answers the whole part, held against what answers the question */
function decided(
  question: string,
  probability: number,
  { ofWhole = null, ...parts }: Partial<DecisionRequest> & { ofWhole?: Answering | null } = {},
) {
  return decide({
    ...yesNoRequest(question, {}),
    asksYesNo: asksYesNo(question),
    facets: ['conditions'],
    answering: (asked) => (asked === question ? likely(probability) : ofWhole),
    ...parts,
  });
}

describe('the sentence that most likely answers', () => {
  const question = 'chuyển phòng có phải khám mắt không';
  test.each<[string, number, string]>([
    ['answers what yes or no would, from an even chance on', 0.5, TEXT],
    ['is what is nearest to it below that', 0.49, nearest],
    ['is it down to a chance of one in four', 0.25, nearest],
    ['is not told below that', 0.24, unsaid],
  ])('%s', (_, probability, lead) => expect(decided(question, probability)?.lead).toBe(lead));

  test('stands alone', () => expect(decided(question, 0.9)).toEqual({ lead: TEXT, rest: [] }));

  test.each<[string, number, Partial<DecisionRequest> & { ofWhole?: Answering | null }, object | null]>([
    ['leads the part', 0.6, { facets: ['time'] }, { lead: TEXT, leadsPart: true }],
    ['does not where it is not sure', 0.59, { facets: ['time'] }, null],
    ['leads a list sooner', 0.5, {}, { lead: TEXT, leadsPart: true }],
    ['leads no list below an even chance', 0.49, {}, null],
    ['does not where it answers the whole part as well', 0.9, { ofWhole: likely(0.88) }, null],
    ['does not however hardly it answers the whole part', 0.9, { ofWhole: likely(0.1) }, null],
    ['must be surer where several parts are asked', 0.59, { facets: ['documents', 'fee'] }, null],
    [
      'is told before several where it is',
      0.6,
      { facets: ['documents', 'fee'] },
      { lead: TEXT, leadsPart: true },
    ],
  ])('of what asks for a part: %s', (_, probability, parts, told) => {
    const lead = decided('đem theo giấy chi', probability, { facets: ['documents'], ...parts });
    if (told) expect(lead).toMatchObject(told);
    else expect(lead).toBeNull();
  });

  test.each<[string, number, Answering | null, string | undefined]>([
    ['is told', 0.5, null, TEXT],
    ['is not where it is not sure', 0.49, null, undefined],
    ['is not where it answers the whole as well', 0.9, likely(0.88), undefined],
  ])('of an open question: %s', (_, probability, ofWhole, lead) =>
    expect(decided('chuyển phòng thì sao', probability, { facets: ['overview'], ofWhole })?.lead).toBe(lead),
  );

  test('stands before the whole where all of the matter is asked, and must be the surer', () => {
    const question = 'chuyển phòng thì làm thế nào';
    expect(decided(question, 0.6, { facets: ['overview'] })).toMatchObject({ lead: TEXT, leadsWhole: true });
    expect(decided(question, 0.59, { facets: ['overview'] })).toBeNull();
    // Who only tells what they want, or names the matter, asks for all of it.
    expect(decided('giờ muốn chuyển phòng', 0.95, { facets: ['overview'] })).toBeNull();
    expect(decided('làm thẻ đọc sách', 0.95, { facets: ['overview'] })).toBeNull();
  });

  test('is not told where the terms are asked for and nothing else', () => {
    const sheet = sheetOf({ conditions: ['Từ đủ 6 tuổi.', 'Không còn nợ sách.'] });
    const told = (question: string) => decided(question, 0.9, { sheet, facets: ['conditions'] })?.lead;
    expect(told('điều kiện sao')).not.toBe(TEXT);
    expect(told('điều kiện chuyển phòng sao')).toBe(TEXT);
  });

  test.each<[number, boolean]>([
    [0.6, true],
    [0.59, false],
  ])('whether it is filed online is left to the record unless it is sure: %d', (probability, isTold) => {
    const told = decided('chuyển phòng nộp trên mạng được không', probability, { facets: ['online'] });
    expect(told?.lead === TEXT).toBe(isTold);
  });

  test.each<[number, boolean]>([
    [0.6, true],
    [0.59, false],
  ])('of yes or no beside further parts it must be surer: %d', (probability, isTold) => {
    const told = decided('chuyển phòng có phải báo không', probability, { facets: ['fee', 'time'] });
    expect(told?.lead === TEXT && told.leadsPart === true).toBe(isTold);
  });
});

describe('what is said to be needed', () => {
  const permit = sheetOf({ title: 'Xin phép sửa nhà', officialName: 'Cấp giấy phép sửa chữa nhà' });
  const needed = 'Có thủ tục "Xin phép sửa nhà" cho việc này; nguồn không nêu trường hợp nào được miễn.';
  test.each<[string, number, string]>([
    ['sửa nhà có phải xin phép không', 1, needed],
    ['sửa nhà dột có phải xin phép không', 0.79, needed],
    ['sửa nhà dột có phải xin phép không', 0.8, TEXT],
  ])('"%s", where a sentence answers with %d', (question, probability, lead) =>
    expect(decided(question, probability, { sheet: permit })?.lead).toBe(lead),
  );
});

describe('a question that was written down', () => {
  const [q, a] = ['thẻ dùng chung cho cả nhà được không', 'Không, thẻ chỉ cho một người.'] as const;
  const sheet: ProcedureSheet = sheetOf({ asked: [{ q: [q], answer: 'no', a }] });
  test.each<[string, string, number, string]>([
    ['answers what says its very words', 'thẻ dùng chung cả nhà được không', 1, a],
    ['gives way to what likely answers where it does not', 'dùng chung thẻ với vợ con được không', 0.5, TEXT],
  ])('%s', (_, question, probability, lead) =>
    expect(decided(question, probability, { sheet })?.lead).toBe(lead),
  );
});

test('a question that was written down keeps its yes or no where its answer is what likely answers, too', () => {
  const asked = {
    q: ['thẻ dùng chung cho cả nhà được không'],
    answer: 'no' as const,
    a: 'Không, một người.',
  };
  const answering = (): Answering => ({ ...likely(0.55), sentence: { kind: 'asked', text: asked.a, asked } });
  const lead = (question: string) =>
    decided(question, 0, { sheet: sheetOf({ asked: [asked] }), answering })?.lead;
  expect(lead('một thẻ dùng chung cho cả nhà mình được không')).toBe('Không, một người.');
  expect(lead('cho bà ngoại mượn được không')).toBe('Một người.');
});

test('a circumstance that is told asks for no sentence', () => {
  const answering = jest.fn();
  const lead = decided('tôi chuyển phòng', 1, { aside: true, facets: ['overview'], answering })?.lead;
  expect(lead).toContain('Nguồn không nêu gì riêng');
  expect(answering).not.toHaveBeenCalled();
});

test('how long a paper is good is told by no sentence that likely answers', () =>
  expect(decided('thẻ dùng được mấy năm', 1)?.lead).toBe('Nguồn không nêu giấy này dùng được bao lâu.'));

test('where the whole decides nothing, what is nearest to the clause that asks is told', () => {
  const clause = 'đứng làm chứng được không';
  const told = decide({
    ...yesNoRequest(`ông định lập di chúc, ${clause}`, {}),
    facets: ['conditions'],
    answering: (question) => likely(question === clause ? 0.4 : 0.2),
  });
  expect(told?.lead).toBe(nearest);
});

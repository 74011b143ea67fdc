import type { Answering } from '../../../../dialogs/procedure/answering/answeringSentence';
import type { Sentence } from '../../../../dialogs/procedure/answering/sentences';
import {
  isSpecific,
  ofAnswering,
  ofAnsweringPart,
  ofNearAnswering,
} from '../../../../dialogs/procedure/decision/ofAnswering';
import type { SentenceKind } from '../../../../knowledge/answeringModel';
import { yesNoRequest } from './requests';

const summary = 'Thẻ đọc sách để mượn sách về nhà.';
const best = (kind: SentenceKind, text: string, q?: string[]): Answering => ({
  sentence: { kind, text, ...(q ? { asked: { q, answer: 'yes' as const, a: text } } : {}) },
  probability: 0.9,
  others: [],
});
const request = yesNoRequest('giữ thẻ cũ được không', { summary });

describe('the sentence that answers', () => {
  test.each<[string, string, Answering, string]>([
    [
      'with its yes, where that is asked',
      'giữ thẻ cũ được không',
      best('asked', 'Có, giữ lại được.', ['giữ lại thẻ cũ được không']),
      'Có, giữ lại được.',
    ],
    [
      'without it, where it is not sure enough',
      'giữ thẻ cũ được không',
      { ...best('asked', 'Có, giữ lại được.', ['giữ lại thẻ cũ được không']), probability: 0.59 },
      'Giữ lại được.',
    ],
    [
      'with its yes, where one of its wordings asks alike',
      'giữ thẻ cũ được không',
      best('asked', 'Có, giữ lại được.', ['có phải trả thẻ cũ không', 'giữ lại thẻ cũ được không']),
      'Có, giữ lại được.',
    ],
    [
      'without it, where what must be is not what may be',
      'giữ thẻ cũ được không',
      best('asked', 'Có, thẻ cũ trả lại quầy.', ['có phải trả thẻ cũ không']),
      'Thẻ cũ trả lại quầy.',
    ],
    [
      'with its yes, where neither is asked',
      'thẻ cũ thì sao',
      best('asked', 'Có, thẻ cũ trả lại quầy.', ['có phải trả thẻ cũ không']),
      'Có, thẻ cũ trả lại quầy.',
    ],
    [
      'with its yes, where no wording asks for either',
      'giữ thẻ cũ được không',
      best('asked', 'Có, giữ lại.', ['thẻ cũ thì sao']),
      'Có, giữ lại.',
    ],
    ['a paper', 'cần gì', best('paper', 'Đơn xin thẻ'), 'Giấy tờ cần nộp: Đơn xin thẻ.'],
    ['a place', 'nộp đâu', best('place', 'Thư viện thành phố'), 'Nơi nộp hồ sơ: Thư viện thành phố.'],
    ['a result', 'nhận gì', best('result', 'Thẻ nhựa'), 'Kết quả nhận được: Thẻ nhựa.'],
    [
      'a condition that sounds like a no',
      'mượn được không',
      best('condition', 'Được, không nợ sách'),
      'Điều kiện theo nguồn: được, không nợ sách.',
    ],
    [
      'a condition that begins like one',
      'mượn được không',
      best('condition', 'Không hưởng lương hưu'),
      'Điều kiện theo nguồn: không hưởng lương hưu.',
    ],
    ['a condition', 'mượn được không', best('condition', 'Từ đủ 6 tuổi'), 'Từ đủ 6 tuổi.'],
    ['a warning that says no', 'mượn được không', best('warning', 'Không, chờ thẻ.'), 'Không, chờ thẻ.'],
    ['a step', 'làm sao', best('step', 'điền đơn'), 'Điền đơn.'],
  ])('%s', (_, question, answering, lead) =>
    expect(ofAnswering(answering, question, request)).toEqual({ lead, rest: [] }),
  );

  test('stands before what is told of the part', () =>
    expect(ofAnsweringPart(best('step', 'điền đơn'), 'làm sao', request)).toEqual({
      lead: 'Điền đơn.',
      rest: [],
      leadsPart: true,
    }));
});

describe('a sentence answers more than the whole part does', () => {
  const paper = best('paper', 'Đơn xin thẻ');
  const asked = jest.fn();
  const isMore = (answering: Answering, ofWhole: Sentence | null, surely = 0.9): boolean =>
    isSpecific(answering, {
      ...request,
      facets: ['documents', 'fee'],
      answering: (...given) => {
        asked(...given);
        return ofWhole && { sentence: ofWhole, probability: surely, others: [] };
      },
    });

  test.each<[string, boolean, Answering, Sentence | null]>([
    ['where nothing answers the whole', true, paper, null],
    ['where another answers the whole', true, paper, best('paper', 'Ảnh').sentence],
    ['not where the same answers the whole', false, paper, { ...paper.sentence }],
    ['not where it says what the matter is', false, best('summary', summary), null],
  ])('%s', (_, is, answering, ofWhole) => expect(isMore(answering, ofWhole)).toBe(is));

  test('not where the same hardly answers the whole of a part', () =>
    expect(isMore(paper, { ...paper.sentence }, 0.2)).toBe(false));

  test('the whole is asked by the parts and the name, and nothing else that was said', () => {
    asked.mockClear();
    isMore(paper, null);
    const whole = 'giấy tờ cần nộp, phí, lệ phí Cấp thẻ đọc sách';
    expect(asked.mock.calls).toEqual([[whole, request.sheet, whole]]);
  });
});

describe('what may answer', () => {
  test.each<[string, Answering, string]>([
    ['a sentence', best('step', 'Điền đơn'), 'điền đơn.'],
    ['no yes', best('asked', 'Có, giữ lại được.', ['giữ thẻ']), 'giữ lại được.'],
    ['no no', best('warning', 'Không, chờ thẻ.'), 'chờ thẻ.'],
  ])('is what the source says that is nearest: %s', (_, answering, text) => {
    const told = ofNearAnswering(answering, request);
    expect(told).toMatchObject({
      isUnknown: true,
      lead: `Gần với câu hỏi nhất, nguồn nêu: ${text}`,
    });
    expect(told?.rest).toEqual([{ type: 'text', text: expect.stringContaining('1022') as string }]);
  });

  test.each<[string, Answering]>([
    ['what the matter is', best('summary', 'Thẻ để mượn.')],
    ['the same in another place', best('step', summary)],
  ])('is not %s', (_, answering) => expect(ofNearAnswering(answering, request)).toBeNull());
});

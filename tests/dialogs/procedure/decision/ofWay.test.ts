import { decide } from '../../../../dialogs/procedure/decision/decide';
import type { Facet } from '../../../../knowledge/schema/procedure';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { answersNothing, askedModel } from '../askedModel';
import { callsNothing, sheetOf } from '../sheets';

const lead = (question: string, parts: Partial<ProcedureSheet>, facets: Facet[] = ['online']) =>
  decide({
    question,
    asksYesNo: true,
    askedModel,
    answering: answersNothing,
    calling: callsNothing,
    sheet: sheetOf(parts),
    facets,
    inCase: undefined,
  })?.lead;

const byPost = 'nộp qua bưu điện được không';
const bothWays: Partial<ProcedureSheet> = { ways: ['post', 'in-person'] };

describe('one way of handing in', () => {
  test.each<[string, string, Partial<ProcedureSheet>, string | undefined]>([
    ['by post, which is listed', byPost, bothWays, 'Có, gửi hồ sơ qua bưu chính được.'],
    [
      'by post, which is not',
      byPost,
      { ways: ['in-person'] },
      'Nguồn không nêu cách gửi hồ sơ qua bưu chính cho việc này.',
    ],
    ['by oneself', 'nộp trực tiếp được không', bothWays, 'Có, nộp trực tiếp được.'],
    [
      'by oneself, where only the net is listed',
      'nộp trực tiếp được không',
      { ways: ['online'] },
      'Nguồn không nêu cách nộp trực tiếp cho việc này.',
    ],
    ['no way listed', byPost, { ways: [] }, undefined],
    [
      'the result by post, of which nothing is said',
      'nhận kết quả qua bưu điện được không',
      bothWays,
      'Nguồn không nêu việc gửi kết quả qua bưu chính, nên trợ lý không trả lời có hay không.',
    ],
    [
      'what the card answers itself',
      byPost,
      { ...bothWays, asked: [{ q: [byPost], answer: 'depends', a: 'Chỉ gửi bưu điện khi đã có thẻ cũ.' }] },
      'Chỉ gửi bưu điện khi đã có thẻ cũ.',
    ],
  ])('%s', (_, question, parts, expected) => expect(lead(question, parts)).toBe(expected));

  it('gives way where papers are asked, too', () =>
    expect(lead(byPost, bothWays, ['documents', 'online'])).toBeUndefined());
});

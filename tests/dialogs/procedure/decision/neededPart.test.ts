import { asksWhichPapers } from '../../../../dialogs/procedure/decision/neededPart';

test.each([
  ['ngoài tờ khai có phải kèm giấy tờ gì nữa không', true],
  ['ngoai phieu co phai nop giay to chi nua ko', true],
  ['có cần thêm giấy nào khác không', true],
  ['có cần nộp hồ sơ gì không', true],
  ['có cần giấy tờ nhà không', false],
  ['có cần giấy giới thiệu không', false],
  ['có giấy gì của trường thì có được miễn không', false],
  ['cần những giấy tờ gì', false],
])('%j asks which papers: %s', (question, expected) => expect(asksWhichPapers(question)).toBe(expected));

import { amountAsked, amountSentence, asksForPenalty } from '../../../dialogs/procedure/amount';
import { sheetOf } from './sheets';

const allowance = sheetOf({ title: 'Trợ cấp mai táng', summary: 'Nhận tiền hỗ trợ mai táng.' });
const card = sheetOf();

describe('A sum that is no fee', () => {
  it.each([
    ['được bao nhiêu tiền', allowance, 'benefit'],
    ['tiền mai táng lãnh bao nhiêu', allowance, 'benefit'],
    ['mỗi tháng mấy trăm', allowance, 'benefit'],
    ['lanh nhieu', allowance, 'benefit'],
    ['bảo hiểm trả bao nhiêu phần trăm', allowance, 'benefit'],
    ['phải trả bao nhiêu', allowance, null],
    ['mỗi tháng mấy lần', allowance, null],
    // Days are no sum, and a card gives nobody anything.
    ['được mấy ngày', allowance, null],
    ['được bao nhiêu tiền', card, null],
    ['thuế bao nhiêu', card, 'tax'],
    ['thuế bao nhiêu', sheetOf({ title: 'Khai thuế nhà đất' }), null],
    ['không làm có bị phạt không', card, 'penalty'],
    ['nộp tiền phạt bao nhiêu', sheetOf({ title: 'Nộp tiền phạt' }), null],
    ['lệ phí bao nhiêu', card, null],
    ['lương hưu thấp hơn mức trợ cấp thì có được hưởng không', allowance, null],
    ['mức trợ cấp là bao nhiêu', allowance, 'benefit'],
    ['hoc bong moi nam phat may dot', card, null],
    ['tre han bi phat may lan', card, 'penalty'],
    ['trễ hạn phạt mấy lần', card, 'penalty'],
    ['thue tro muon dang ky het bao nhieu', card, null],
    ['ban nha thi thue bao nhieu', card, 'tax'],
    ['đóng mã số thuế mấy ngày', card, null],
    ['hỗ trợ người chết lúc làm việc bao nhiêu', allowance, 'benefit'],
    ['xin trợ cấp nộp bao nhiêu', allowance, null],
  ])('"%s" of "%s"', (question, sheet, expected) => expect(amountAsked(question, sheet)).toBe(expected));

  it('is told where a sentence speaks of it', () => {
    const warnings = ['Nguồn không ghi mức tiền trợ cấp.'];
    expect(amountSentence('benefit', { ...allowance, warnings })).toBe(warnings[0]);
    expect(amountSentence('penalty', { ...allowance, warnings })).toBeNull();
  });

  it('may be a penalty for nothing in particular', () => {
    expect(asksForPenalty('không xin có bị phạt không')).toBe(true);
    expect(asksForPenalty('xin ở đâu')).toBe(false);
  });
});

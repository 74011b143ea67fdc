import type { Beside } from '../../../../dialogs/memory';
import { asksOfficeHours, officeQuestion } from '../../../../dialogs/understanding/entities/officeFollowUp';

const office: Beside = { kind: 'office', name: 'UBND Phường An Hải' };

describe('What goes on from an office that was told', () => {
  it.each<[string, Parameters<typeof officeQuestion>[1], boolean]>([
    ['địa chỉ', { beside: office }, true],
    ['mấy giờ đóng cửa', { beside: office }, true],
    ['sdt luôn đi', { beside: office }, true],
    ['so dien thoai', { beside: office }, true],
    ['hôm nào làm việc', { beside: office }, true],
    ['ở mô rứa', { beside: office }, true],
    ['chiều thứ sáu có làm không', { beside: office }, true],
    // With a procedure in hand a place is asked of that; a number and hours are an office's.
    ['ở đâu', { beside: office, current: '1.001193' }, false],
    ['số điện thoại', { beside: office, current: '1.001193' }, true],
    // A subject, choices, thanks, another thing told last.
    ['đổi số điện thoại vneid', { beside: office }, false],
    ['làm căn cước mấy giờ', { beside: office }, false],
    ['số 2', { beside: office, choices: ['1.001193'] }, false],
    ['cảm ơn', { beside: office }, false],
    ['địa chỉ', { beside: { kind: 'law' } }, false],
    ['địa chỉ', {}, false],
  ])('%s after %o: %s', (text, memory, goesOn) =>
    expect(officeQuestion(text, memory)).toBe(goesOn ? `${text} ${office.name}` : null),
  );
});

describe('Hours of an office', () => {
  it.each([
    ['mấy giờ làm việc', true],
    ['may gio mo cua', true],
    ['chiều mấy giờ đóng cửa vậy', true],
    ['làm mấy ngày có', false],
    ['mấy ngày làm việc', false],
    ['mấy ngày làm việc thì có căn cước', false],
    ['mở cửa hàng cần gì', false],
  ])('%s: %s', (text, expected) => expect(asksOfficeHours(text)).toBe(expected));
});

import { presenceSentence, sendsAnother, withoutProxy } from '../../../dialogs/procedure/proxy';
import { sheetOf } from './sheets';

test.each([
  ['nhờ mẹ làm được không', true],
  ['đăng ký hộ được không', true],
  ['đổi hộ cho con được không', true],
  ['con đi làm căn cước thay được không', true],
  ['lấy hộ hộ chiếu cho mẹ được không', true],
  ['quán cà phê có phải đăng ký hộ kinh doanh không', false],
  ['dang ky ho kinh doanh co mat phi khong', false],
  ['làm hộ chiếu ở đâu', false],
  ['doi ho chieu bao lau', false],
  ['xin hộ nghèo thì gặp ai', false],
  ['lay ho so ve duoc khong', false],
  ['thông tin không thay đổi gì, xin xác nhận thông tin hộ tịch có được cấp không', false],
  ['nhận giấy mới thay thế giấy cũ được không', false],
  ['đi xác nhận hộ tịch hộ mẹ được không', true],
  ['đi đóng hộ kinh doanh giùm mẹ được không', true],
  ['mất giấy thì nộp giấy gì thay vào', false],
])('%j sends another: %s', (question, expected) => {
  expect(sendsAnother(question)).toBe(expected);
});

describe('who asks whether another may come', () => {
  test.each([
    ['nhờ ông ngoại đi làm, ông có cần giấy ủy quyền không', 'nhờ ông ngoại đi làm ông có không'],
    ['nho ong ngoai di lam, can giay uy quyen k', 'nho ong ngoai di lam k'],
    ['tôi muốn làm giấy ủy quyền', 'tôi muốn làm giấy ủy quyền'],
    ['làm thẻ đọc sách ở đâu', 'làm thẻ đọc sách ở đâu'],
  ])('%s', (question, matter) => expect(withoutProxy(question)).toBe(matter));

  it('is told who must come themselves', () =>
    expect(presenceSentence(sheetOf({ steps: ['Nộp đơn.', 'Hai bên cùng có mặt để ký.'] }))).toBe(
      'Hai bên cùng có mặt để ký.',
    ));
  it('is told nothing where nothing is said of it', () =>
    expect(presenceSentence(sheetOf({ steps: ['Nộp đơn.'] }))).toBeNull());
});

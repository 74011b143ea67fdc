import { asksYesNo } from '../../../../dialogs/understanding/entities/yesNo';

test.each([
  ['kết hôn có cần sổ hộ khẩu không', true],
  ['nhờ mẹ làm được không ạ em cảm ơn', true],
  ['thi lại không', true],
  ['bé 6 tuổi làm được chưa', true],
  ['đổi được hông hay phải thi lại', true],
  ['nộp ở phường được không hay lên thành phố', true],
  // Something is told: what has not been done yet is no question.
  ['con tôi 15 tuổi chưa có căn cước', false],
  ['tôi không có sổ đỏ thì làm sao', false],
  // What is asked, and not whether.
  ['mở tạp hóa cần gì không', false],
  ['người chăm sóc có được hỗ trợ gì không', false],
  ['mo quan can j ko', false],
  ['đi đăng ký có tốn gì không', true],
  ['làm trễ có bị gì không', true],
  ['không', false],
  ['đăng ký kết hôn cần giấy tờ gì', false],
])('"%s" asks for yes or no: %s', (text, expected) => expect(asksYesNo(text)).toBe(expected));

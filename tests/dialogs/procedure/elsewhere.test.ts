import { asksOfDoingThere, asksOfElsewhere } from '../../../dialogs/procedure/elsewhere';

test.each([
  ['ở đà nẵng mà quê thanh hóa làm căn cước ở đây được không', 'Làm thẻ căn cước', true],
  ['hộ khẩu quảng ngãi làm được không', 'Làm thẻ căn cước', true],
  ['bạn gái em ở hà nội thì đăng ký ở phường em được không', 'Đăng ký kết hôn', true],
  ['co phai ve que lam khong', 'Đăng ký khai sinh', true],
  ['có phải về đúng phường đã đăng ký không', 'Cấp lại giấy', true],
  ['đang tạm trú làm hộ chiếu được không', 'Cấp hộ chiếu', true],
  ['xe biển số tỉnh khác sang tên được không', 'Sang tên xe', true],
  // Where one lives is the matter itself, and not where it is done.
  ['đăng ký thường trú ở nhà thuê làm được không', 'Đăng ký thường trú', false],
  ['quê hương có gì vui không', 'Đăng ký kết hôn', false],
  ['làm căn cước ở đâu', 'Làm thẻ căn cước', false],
  ['hộ khẩu em ở huế. Làm ở đây được không', 'Làm thẻ căn cước', true],
  // Where somebody lives is told, and something else is asked.
  ['ông có thẻ thường trú mấy chục năm. Chưa có khai sinh thì làm được không', 'Đăng ký khai sinh', false],
  ['phường có cấp loại giấy đó không', 'Xác nhận hộ tịch', false],
  ['quen mat khau doi email dc ko', 'Tài khoản thuế điện tử', false],
])('"%s" of %s: %s', (question, title, is) => expect(asksOfElsewhere(question, title)).toBe(is));

test.each([
  ['ở hội an làm được không', true],
  ['nop o phuong cam le dc ko', true],
  ['ở hội an làm bao lâu', false],
  ['nhà tui ở hội an. Giữa năm xin xét hộ nghèo được không', false],
  ['con ở hội an học lớp 5, tôi được không', false],
])('whether it may be done in the ward that "%s" names: %s', (question, is) =>
  expect(asksOfDoingThere(question)).toBe(is),
);

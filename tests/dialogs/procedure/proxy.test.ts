import { sendsAnother } from '../../../dialogs/procedure/proxy';

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
])('%j sends another: %s', (question, expected) => {
  expect(sendsAnother(question)).toBe(expected);
});

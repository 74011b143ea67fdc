import { asksForWays } from '../../../dialogs/procedure/filingWays';

test.each([
  ['đăng ký thường trú nộp bằng những cách nào vậy', true],
  ['nộp hồ sơ cấp đổi sổ đỏ kiểu nào dc ạ', true],
  ['khai sinh cho bé có mấy cách nộp hồ sơ', true],
  ['lam ho chieu nop bang hinh thuc nao', true],
  ['hồ sơ trợ cấp thất nghiệp gửi kiểu chi được', true],
  ['cách thức nộp hồ sơ xin giấy phép', true],
  ['làm bằng cách nào', false],
  ['nộp lệ phí bằng cách nào', false],
  ['có cách nào làm nhanh hơn không', false],
  ['nộp giấy tờ kiểu cũ được không', false],
])('%j asks for the ways to file: %s', (question, expected) => expect(asksForWays(question)).toBe(expected));

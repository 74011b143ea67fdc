import { asksWhat } from '../../../dialogs/procedure/asksWhat';

test.each([
  ['bé 2 tháng chưa có thẻ, đi viện thì đưa giấy gì', true],
  ['ai ký vào tờ khai', true],
  ['mấy ngày thì báo', true],
  ['có cần giấy gì của công an không', false],
  ['thời hạn tính lại từ đầu hay giữ như cũ', false],
  ['tuần nào cũng phải báo à', false],
  ['phải lên phường lấy giấy nữa hả', false],
])('%j asks what: %s', (question, expected) => expect(asksWhat(question)).toBe(expected));

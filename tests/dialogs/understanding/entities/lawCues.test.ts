import { asksForSentence, asksOfLaw } from '../../../../dialogs/understanding/entities/lawCues';

it.each([
  ['thời hiệu khởi kiện thừa kế là bao lâu', true, false],
  ['chu nha tang gia co dung luat khong', true, false],
  ['trộm xe bị đi tù mấy năm', true, true],
  ['vượt đèn đỏ phạt bao nhiêu', true, true],
  ['đăng ký khai sinh cần giấy gì', false, false],
])('"%s" asks of the law: %s, for a penalty: %s', (text, ofLaw, forSentence) => {
  expect(asksOfLaw(text)).toBe(ofLaw);
  expect(asksForSentence(text)).toBe(forSentence);
});

import { ofOtherCountry } from '../../../../dialogs/understanding/entities/otherCountry';

const [visa, passport] = ['xin-visa-cua-nuoc-khac', 'ho-chieu-cua-nuoc-khac'];

test.each([
  ['xin visa đi Mỹ du lịch cần giấy tờ gì', visa],
  ['lam visa nhat o dau vay', visa],
  ['em muốn xin visa Hàn Quốc để đi du học', visa],
  ['muốn đi Úc thăm con thì xin thị thực ở đâu', visa],
  ['làm visa cho con sang nhật', visa],
  ['how do I get a visa to Japan', visa],
  ['US tourist visa fee', visa],
  ['hộ chiếu Mỹ của tôi hết hạn thì gia hạn ở đâu', passport],
  ['ho chieu nuoc bi cua toi het han', passport],
  ['my US passport expired, where to renew', passport],
])('"%s" is for another country', (text, known) => expect(ofOtherCountry(text)).toBe(known));

test.each([
  ['visa cho khách Hàn qua Đà Nẵng chơi'],
  ['người Mỹ xin visa vào Việt Nam'],
  ['gia hạn visa cho chồng Hàn Quốc'],
  ['How much to extend my visa in Da Nang'],
  ['visa for US citizens'],
  ['visa for us'],
  // What was lost here is reported here.
  ['tôi bị mất hộ chiếu Mỹ'],
  ['hộ chiếu của tôi hết hạn'],
  ['có hộ chiếu Mỹ thì đăng ký kết hôn sao'],
  ['hộ chiếu anh Nam hết hạn'],
  // Typed without marks, "bị" is no Belgium.
  ['ho chieu bi uot rach roi lam lai het may tram'],
])('"%s" is for this one', (text) => expect(ofOtherCountry(text)).toBeUndefined());

import { withEmoji } from '../../../channels/zalo/emoticons';

test.each([
  ['/-heart', '❤️'],
  ['/-strong/-strong', '👍👍'],
  ['cảm ơn /-rose nhiều :d', 'cảm ơn 🌹 nhiều 😁'],
  ['/-newpicture', '🙂'],
  [':-((', '😭'],
  ['giấy tờ: cần gì', 'giấy tờ: cần gì'],
  ['và/-hoặc', 'và/-hoặc'],
  ['https://danang.gov.vn/-heart', 'https://danang.gov.vn/-heart'],
  ['8h :sáng', '8h :sáng'],
])('"%s" is "%s"', (text, shown) => {
  expect(withEmoji(text)).toBe(shown);
});

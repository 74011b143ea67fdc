import fc from 'fast-check';
import { ownLetters } from '../../language/letters';

test.each([
  ['\u00d0ăng ký tạm trú', 'Đăng ký tạm trú'],
  ['\u00f0ịa chỉ', 'địa chỉ'],
  ['ng\u01a3ời n\u01a3ớc ngoài', 'người nước ngoài'],
  ['D\u01a2ƠNG', 'DƯƠNG'],
  ['\u0189à Nẵng', 'Đà Nẵng'],
  ['ｍã　１．００１１９３？', 'mã 1.001193?'],
  ['Đăng ký người ưa', 'Đăng ký người ưa'],
])('%s is written %s', (given, own) => {
  expect(ownLetters(given)).toBe(own);
});

test('no letter takes more or less room than before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      expect(ownLetters(text)).toHaveLength(text.length),
    ),
  );
});

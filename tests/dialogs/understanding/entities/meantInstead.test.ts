import { meantInstead } from '../../../../dialogs/understanding/entities/meantInstead';

test.each([
  ['không phải mất mà hết hạn', 'hết hạn', true],
  ['không phải đổi mà là bị mất', 'bị mất', true],
  ['khong phai mat ma la het han', 'het han', true],
  ['không phải mất mô, hết hạn thôi', 'hết hạn thôi', true],
  ['à tạm nghỉ thôi chứ k đóng hẳn', 'à tạm nghỉ thôi', true],
  ['không, ý em là tạm vắng', 'tạm vắng', false],
  ['Không phải, tôi hỏi chứng thực chữ ký', 'chứng thực chữ ký', true],
])('%s', (text, meant, denies) => {
  expect(meantInstead(text)).toMatchObject({ meant: expect.stringContaining(meant) as string, denies });
});

test.each([
  ['không phải sổ đỏ, sổ bảo hiểm xã hội cơ', 'sổ bảo hiểm xã hội'],
  ['không, ý em là tạm vắng kìa', 'tạm vắng'],
  ['không, đổi sang tên mẹ', 'đổi sang tên mẹ'],
])('what only insists says nothing: %s', (text, meant) => expect(meantInstead(text)?.meant).toBe(meant));

test.each(['đăng ký khai sinh', 'không phải nộp gì hết', 'còn cấp lại thì sao', 'có phải chủ nhà ký không'])(
  'no correction: %s',
  (text) => {
    expect(meantInstead(text)).toBeNull();
  },
);

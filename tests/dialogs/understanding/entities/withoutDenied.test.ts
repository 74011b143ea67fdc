import fc from 'fast-check';
import { withoutDenied } from '../../../../dialogs/understanding/entities/withoutDenied';

it.each([
  ['không phải chứng thực bản sao mà chứng thực chữ ký', 'chứng thực chữ ký'],
  ['hộ chiếu không phải hết hạn mà bị mất', 'hộ chiếu bị mất'],
  ['ko phải công ty, hộ kinh doanh đổi địa chỉ', 'hộ kinh doanh đổi địa chỉ'],
  ['căn cước không mất, chỉ hết hạn', 'căn cước hết hạn'],
  ['bang lai khong mat ma het han', 'bang lai het han'],
  ['giấy phép xây dựng chưa hết hạn nhưng bị mất', 'giấy phép xây dựng bị mất'],
  ['không xây mới chỉ sửa nhà có phải xin phép không', 'sửa nhà có phải xin phép không'],
  ['chứng thực chữ ký chứ không phải bản sao', 'chứng thực chữ ký'],
  ['thôi khỏi nhập khẩu, đăng ký tạm trú thì sao', 'đăng ký tạm trú thì sao'],
  ['thoi khoi lam so do, lam can cuoc di', 'lam can cuoc di'],
  ['à thôi, chưa cần bảo hiểm, làm hộ chiếu trước', 'làm hộ chiếu trước'],
])('"%s" is searched as "%s"', (said, searched) => {
  expect(withoutDenied(said)).toBe(searched);
});

it.each([
  ['asks', 'đăng ký kết hôn có cần sổ hộ khẩu không'],
  ['tells a circumstance, and no other in its place', 'con không có cha làm giấy khai sinh'],
  ['tells an age', 'chưa đủ 14 tuổi mà làm căn cước'],
  ['denies all of it', 'không phải khai sinh'],
  ['tells what is not done yet', 'ông mất chưa khai tử mà muốn chia đất'],
  ['says what need not be done', 'khỏi công chứng, nộp bản photo được không'],
  ['would leave a word alone', 'không mất mà đổi'],
])('a message that %s stays as it is', (_, said) => {
  expect(withoutDenied(said)).toBe(said);
});

test('nothing is added, and what is left is never empty where something was said', () => {
  const word = fc.constantFrom(
    'không',
    'phải',
    'mà',
    'chỉ',
    'mất',
    'hết hạn',
    'chứ',
    'căn cước',
    ',',
    'nhưng',
    'chưa',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
      const said = words.join(' ');
      const left = withoutDenied(said);
      expect(left.length).toBeLessThanOrEqual(said.length);
      expect(left).not.toBe('');
      for (const one of left.split(' ')) expect(said).toContain(one);
    }),
  );
});

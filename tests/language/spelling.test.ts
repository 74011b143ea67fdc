import { type Repair, Spelling } from '../../language/spelling';
import { words } from '../../language/words';

const spelling = new Spelling({ ko: 'không', gplx: 'giấy phép lái xe', đkkh: 'đăng ký kết hôn' }, [
  ['bằng lái', 'giấy phép lái xe'],
  ['bìa', 'sổ'],
  ['sổ đỏ', 'giấy chứng nhận'],
]);

function read(text: string, repair: Repair = () => null): string {
  return spelling
    .read(text, repair)
    .map((word) => word.text)
    .join(' ');
}

test.each([
  ['an abbreviation is written out', 'đổi GPLX', 'đổi giấy phép lái xe'],
  ['decomposed letters too', 'ĐKKH'.normalize('NFD'), 'đăng ký kết hôn'],
  ['a phrase is replaced by its common form', 'mất bằng lái rồi', 'mất giấy phép lái xe rồi'],
  ['without its marks too', 'mat bang lai', 'mat giấy phép lái xe'],
  ['a single marked word is replaced', 'bìa nhà', 'sổ nhà'],
  ['a single unmarked word may be another word', 'bia nha', 'bia nha'],
  ['letters and digits of a token come apart', 'mẫu CT01', 'mẫu ct 01'],
  ['digits before letters too', '30ngày', '30 ngày'],
  ['what nobody rewrites stays', 'khai sinh', 'khai sinh'],
  ['nothing stays nothing', ' … ', ''],
])('%s', (_, text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a repair hears the token and the word before it', () => {
  const heard: (string | undefined)[][] = [];
  read('xin ko khaisinh', (token, before) => {
    heard.push([token, before?.text]);
    return null;
  });
  expect(heard).toEqual([
    ['xin', undefined],
    ['khaisinh', 'không'],
  ]);
});

test('what was repaired takes part in rewriting', () => {
  expect(read('banglai', (token) => (token === 'banglai' ? words('bằng lái') : null))).toBe(
    'giấy phép lái xe',
  );
});

import { isForEverybody } from '../../../../knowledge/import/papers/everyCase';
import { readPapers } from '../../../../knowledge/import/papers/readPapers';

test.each([
  ['Bao gồm', true],
  ['Hồ sơ bao gồm', true],
  ['Giấy tờ phải nộp', true],
  ['Các giấy tờ phải nộp (bản chính), mỗi loại 01 bản, gồm', true],
  ['Hồ sơ của người nhận con nuôi', true],
  ['Giấy tờ phải nộp (hồ sơ của người nhận nuôi con nuôi)', true],
  ['Hồ sơ năng lực', true],
  ['Hồ sơ miễn thuế đối với Tài sản di chuyển (Điều 7)', false],
  ['Hồ sơ đối với tàu đóng mới gồm', false],
  ['Hồ sơ thu hồi', false],
  ['Hồ sơ đề nghị cấp lại giấy phép bao gồm', false],
  ['Thành phần hồ sơ giải thể cơ sở trợ giúp xã hội', false],
  ['Các giấy tờ phải nộp đối với tàu biển', false],
  ['Người nước ngoài', false],
])('beside other headings, %s is for everybody: %s', (heading, expected) => {
  expect(isForEverybody(heading, false)).toBe(expected);
});

test('the only heading is the procedure itself, whatever it is called', () => {
  expect(isForEverybody('Hồ sơ đăng ký bao gồm', true)).toBe(true);
  expect(isForEverybody('Trường hợp cấp lại', true)).toBe(false);
});

test('papers of one case are not told as what everybody hands in', () => {
  const paper = (truong_hop: string, giay_to: string) => ({ truong_hop, giay_to, mau: '', so_luong: '' });
  const { documents } = readPapers(
    [
      paper('Hồ sơ miễn thuế đối với hàng nghiên cứu khoa học', 'Văn bản xác nhận danh mục hàng hóa'),
      paper('Hồ sơ miễn thuế đối với tài sản di chuyển', 'Hộ chiếu'),
    ],
    () => undefined,
  );
  expect(documents.map((one) => one.case)).toEqual([
    'Hồ sơ miễn thuế đối với hàng nghiên cứu khoa học',
    'Hồ sơ miễn thuế đối với tài sản di chuyển',
  ]);
});

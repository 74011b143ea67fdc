import fc from 'fast-check';
import { findPersonalData } from '../../../language/personalData/findPersonalData';
import { maskPersonalData, withoutMasks } from '../../../language/personalData/maskPersonalData';

it.each([
  ['số căn cước của tôi là 048090001234, làm lại ở đâu', 'identity'],
  ['cccd 048 090 001 234', 'identity'],
  ['048090001234', 'identity'],
  ['cmnd cũ 201234567 còn dùng được không', 'identity'],
  ['201234567', 'identity'],
  ['so dinh danh ca nhan 048.203.001.999', 'identity'],
  ['gọi em 0905123456 nhé', 'phone'],
  ['sdt 0905.123.456', 'phone'],
  ['0905 123 456', 'phone'],
  ['+84905123456', 'phone'],
  ['+84 (0) 905 123 456', 'phone'],
  ['84 905 123 456', 'phone'],
  ['(0905) 123-456', 'phone'],
  ['nhà tôi 02363123456', 'phone'],
  ['o9o5123456', 'phone'],
  ['không chín không năm một hai ba bốn năm sáu', 'phone'],
  ['thẻ 4111 1111 1111 1111 bị khóa', 'card'],
  ['9704 3600 1234 5672', 'card'],
  ['stk vietcombank 0041000123456', 'account'],
  ['số tài khoản của tôi: 19034567890123', 'account'],
  ['mst 8012345678', 'tax'],
  ['mã số thuế 0401234567-001', 'tax'],
  ['MSDN 0400123456-001 muốn đóng', 'tax'],
  ['chuyển nhầm từ thẻ 4283 1102 7745 9061', 'card'],
  ['thẻ ATM 9704 3612 3456 7890 12 bị trừ tiền', 'card'],
  ['pin thẻ 1357 bị khóa', 'password'],
  ['mã bhxh 4820123456', 'insurance'],
  ['thẻ bhyt DN4484820123456', 'insurance'],
  ['mail em là nguyen.van.a@gmail.com', 'email'],
  ['mail: hoa chấm tran a còng gmail chấm com', 'email'],
  ['lan88 (at) yahoo.com', 'email'],
  ['lan [AT] yahoo.com', 'email'],
  ['hoa A Móc yahoo chấm com', 'email'],
  ['mã pin= honghiu', 'password'],
  ['pin app vssid 246810 bị khóa', 'password'],
  ['cmnd 201 234 567', 'identity'],
  ['mật khẩu của tôi là abc12345 mà không vào được', 'password'],
  ['pass: hoilamgi', 'password'],
  ['mã otp 123456 nhập ở đâu', 'password'],
  ['mk là anhyeuem2020', 'password'],
  ['mật khẩu vneid của em là 223344', 'password'],
  ['otp 553311', 'password'],
  ['pass cổng dịch vụ công 88888888 đăng nhập không được', 'password'],
  ['liên lạc 0511.3.821.999', 'phone'],
  ['số máy bàn 3822 555', 'phone'],
  ['số tài khoản ngân hàng của ba tôi 711A12345678', 'account'],
  ['hotline không ai nghe, gọi lại em 0905123456', 'phone'],
  ['hộ chiếu số C1234567', 'passport'],
  ['my passport number is B12345678', 'passport'],
])('"%s" holds %s', (text, kind) => {
  const masked = maskPersonalData(text);
  expect(masked.kinds).toEqual([kind]);
  const [found] = findPersonalData(text);
  expect(masked.text).not.toContain(text.slice(found?.from, found?.to));
});

it.each([
  'thủ tục 1.004222',
  'mã 1.004222 lệ phí bao nhiêu',
  'vốn 500.000.000 đồng',
  '500000000 đồng',
  'lương 15000000 một tháng',
  'nghị định 168/2025/NĐ-CP',
  'luật 23/2023/QH15',
  'sinh ngày 12/05/1990',
  'năm 2024 có 3065628 người',
  'gọi 1022 hay 0236 1022',
  'gọi 113, 114, 115',
  'tổng đài 19001022',
  'đường dây nóng 0769 04 04 04',
  'quên mật khẩu dịch vụ công gọi 18001096 được không',
  'mật khẩu mới phải có 8 ký tự',
  'hotline công an 0694260330',
  'mật khẩu là gì',
  'mk sinh năm 1990 làm căn cước được chưa',
  'pin xe điện VF3 có cần đăng ký',
  'mã bưu chính zip code 550000',
  'vay ngân hàng 500000000',
  'quên mật khẩu dịch vụ công phải làm sao',
  'không nhận được mã otp',
  'mở tài khoản định danh mức 2',
  'căn cước hết hạn năm 2025',
  'hộ chiếu phổ thông 10 năm',
  'thửa đất số 123 tờ bản đồ 45',
  'đất 120 m2 ở kiệt 123/45 Hoàng Diệu',
  'một hai ba người',
  'số 388 đường Núi Thành',
  'mẫu CT01, TK05',
  'phí 7.000 đồng, 10.000 đồng',
  'từ 1/7/2025 đến 31/12/2026',
  '113 114 115 là số gì',
])('"%s" is left alone', (text) => {
  expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
});

it('masks everything in one message and leaves the question', () => {
  const { text, kinds } = maskPersonalData(
    'Tôi tên A, cccd 048090001234, sđt 0905123456, đăng ký tạm trú cần giấy tờ gì',
  );
  expect(text).toBe(
    'Tôi tên A, cccd [đã che số giấy tờ tùy thân], sđt [đã che số điện thoại], đăng ký tạm trú cần giấy tờ gì',
  );
  expect(kinds).toEqual(['identity', 'phone']);
  expect(withoutMasks(text)).toBe('Tôi tên A, cccd , sđt , đăng ký tạm trú cần giấy tờ gì');
});

it('finds a number behind characters that cannot be seen', () => {
  expect(maskPersonalData('0905\u200b123\u200b456').kinds).toEqual(['phone']);
});

it('masking twice is masking once, whatever the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('048090001234', ' 0905123456 ', 'stk 123456789', ' a@b.vn ', 'mk: x1y2z3', ' 1.004222 '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = maskPersonalData(pieces.join(''));
      expect(maskPersonalData(once.text).text).toBe(once.text);
    }),
  );
});

// The thread that takes everybody's messages looks through each: one that keeps it for a minute silences all, and ends
// this test.
test.each(['\u0323\u0302\u0301', '!', '.', '-', '@', '😀', 'a.', 'a-'])(
  'the longest text out of nothing but %j is looked through',
  (unit) => {
    const text = unit.repeat(20_000 / unit.length);
    expect(maskPersonalData(text).text).toBe(text);
  },
);

test('an address is one up to the length that addresses have', () => {
  const local = 'a'.repeat(64);
  expect(maskPersonalData(`gửi ${local}@gmail.com nhé`).kinds).toEqual(['email']);
});

test.each([
  'mật khẩu của em là Abcdefghijklmnopqrstuvwxyz12345 ạ',
  'mật khẩu: abcdefghijklmnopqrstuvwxyz-abcdefghi1',
])('a long password is still one: %s', (text) => expect(maskPersonalData(text).kinds).toEqual(['password']));

import { leavesNeedUnnamed, leavesNeedUnsaid } from '../../../../dialogs/understanding/entities/statedNeed';
import { words } from '../../../../language/words';
import { family } from '../turns';

test.each([
  ['xin cấp bản sao giấy chứng nhận kết hôn', 'Đăng ký kết hôn', true],
  ['xin cấp bản sao giấy chứng nhận kết hôn', 'Cấp bản sao trích lục hộ tịch', false],
  // A copy among the papers is no copy asked for.
  ['đăng ký kết hôn có nộp bản sao không', 'Đăng ký kết hôn', false],
  ['trường muốn mở thêm một điểm trường', 'Thành lập trường mầm non', true],
  ['công ty muốn mở thêm chi nhánh', 'Đăng ký hoạt động chi nhánh', false],
  ['ba là thương binh mất, mẹ có được tiền tuất không', 'Trợ cấp tuất bảo hiểm xã hội', true],
  ['ba là thương binh mất, mẹ có được tiền tuất không', 'Trợ cấp tuất người có công', false],
  ['con thương binh được miễn lệ phí khai sinh không', 'Đăng ký khai sinh', false],
  ['hộ cận nghèo xin miễn giảm học phí', 'Công nhận hộ nghèo, hộ cận nghèo', true],
  ['hộ cận nghèo xin miễn giảm học phí', 'Miễn, giảm học phí', false],
  ['ông ngoại mất chưa khai tử mà nhà muốn chia đất', 'Tách thửa đất', true],
  ['ông ngoại mất chưa khai tử mà nhà muốn chia đất', 'Đăng ký khai tử', false],
  ['muốn chia đất cho hai con', 'Tách thửa đất', false],
  ['giấy khai sinh với căn cước không khớp nhau', 'Đăng ký khai sinh', true],
  ['giấy khai sinh với căn cước không khớp nhau', 'Cải chính hộ tịch', false],
  ['vợ người Trung Quốc xin nhập quốc tịch Việt Nam', 'Đăng ký kết hôn', true],
  ['vợ người Trung Quốc xin nhập quốc tịch Việt Nam', 'Nhập quốc tịch Việt Nam', false],
  ['con tự kỷ xin học hòa nhập', 'Trợ cấp học sinh khuyết tật', true],
])('"%s" leaves its need unnamed by %s: %s', (text, name, is) =>
  expect(leavesNeedUnnamed(words(text), family('1.000009', name))).toBe(is),
);

test('of people’s names those that tell of somebody’s situation are no name for a kind of school', () => {
  const called = { ...family('1.000009', 'Trợ cấp học sinh khuyết tật'), everyday: ['con học hòa nhập'] };
  expect(leavesNeedUnnamed(words('xin học hòa nhập'), called)).toBe(true);
});

test('what a bank demands is needed wherever a story tells it; a copy is wanted only where it is asked for', () => {
  const savings = family('1.000009', 'Chi trả tiền gửi tiết kiệm theo thừa kế');
  const asking = words('giờ làm thì cần giấy gì');
  expect(leavesNeedUnnamed(asking, savings, words('ngân hàng đòi giấy chứng tử mới cho rút'))).toBe(true);
  expect(leavesNeedUnnamed(asking, savings, words('hôm trước tôi đã xin trích lục khai sinh'))).toBe(false);
});

test('a name that is known only leaves a need unsaid, too', () => {
  const known = {
    id: 'x',
    name: 'Hưởng chế độ ưu đãi người có công',
    names: ['chế độ người có công'],
    called: [],
    told: [],
    field: 'Người có công',
    levels: ['province' as const],
    agency: 'Sở Nội vụ',
    source: { publisher: 'Tổng hợp', asOf: '2026-11' },
  };
  expect(leavesNeedUnsaid(words('hồ sơ bị trả vì khai sinh không khớp căn cước'), known)).toBe(true);
  expect(leavesNeedUnsaid(words('làm hồ sơ người có công'), known)).toBe(false);
});

test('what a demanded paper is for is not what is wanted', () => {
  const register = family('1.000009', 'Đăng ký khai sinh');
  const of = (text: string): boolean => leavesNeedUnnamed(words(text), register);
  expect(of('ông làm trợ cấp tuổi già người ta đòi khai sinh')).toBe(false);
  expect(of('ông xin trợ cấp tuổi già ở đâu')).toBe(true);
});

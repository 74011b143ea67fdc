import { saysPause } from '../../../../dialogs/understanding/procedure/ofSaidPause';

test.each([
  ['quán nghỉ bán 20 ngày có phải báo không', true],
  ['tiem dong cua nua thang ve que', true],
  ['nghỉ bán tạm 2 tháng', true],
  ['tạm đóng cửa sửa quán', true],
  ['nghỉ bán luôn', false],
  // Since when it has stood still is no pause that is asked for.
  ['nghỉ bán 2 tháng rồi, giờ dẹp luôn', false],
  ['nghỉ bán hẳn', false],
])('%s: %s', (text, expected) => expect(saysPause(text)).toBe(expected));

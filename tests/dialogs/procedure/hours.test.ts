import { hoursIn, lateFrom } from '../../../dialogs/procedure/hours';

test.each([
  ['3h30 chieu nop', [15.5]],
  ['mai 4h chiều em mới ra', [16]],
  ['3 giờ rưỡi chiều', [15.5]],
  ['8 giờ sáng', [8]],
  ['16h15 ra kịp không', [16.25]],
  ['12 giờ trưa', [12]],
  // How long something takes is no time of day.
  ['giải quyết trong 2 giờ', []],
  ['2h có chưa', []],
  ['nộp hồ sơ', []],
])('the times of day in "%s": %j', (text, expected) => expect(hoursIn(text)).toEqual(expected));

test.each([
  [
    'Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.',
    { hour: 15, then: 'trả vào ngày làm việc tiếp theo' },
  ],
  [
    'Ngay trong ngày; nhận sau 03 giờ chiều thì ngày làm việc tiếp theo.',
    { hour: 15, then: 'ngày làm việc tiếp theo' },
  ],
  [
    'Nhận sau 15 giờ mà không giải quyết được ngay thì trả vào ngày làm việc tiếp theo.',
    { hour: 15, then: 'trả vào ngày làm việc tiếp theo' },
  ],
  ['Trong 3 ngày làm việc.', null],
])('%s', (text, expected) => expect(lateFrom(text)).toEqual(expected));

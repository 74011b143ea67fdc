import { withoutStages } from '../../../knowledge/sheet/stages';
import type { SheetTime } from '../../../knowledge/sheet/sheet';

const days = (value: number, rest: Partial<SheetTime> = {}): SheetTime => ({
  value,
  unit: 'working-day',
  ...rest,
});
const whole = days(34);
const check = days(2, { note: 'Thời hạn tiếp nhận và kiểm tra hồ sơ: 02 ngày làm việc' });
const ward = days(5, { note: 'UBND xã: Không quá 05 ngày làm việc' });

describe('stages of the own work of an office', () => {
  test.each<[string, SheetTime[], SheetTime[]]>([
    ['are left out beside the whole', [whole, check, ward], [whole]],
    ['stay where no whole is told', [check, ward], [check, ward]],
    ['stay where they are longer than the whole', [days(1), check], [days(1), check]],
    [
      'are compared in days',
      [days(24), days(31, { unit: 'day', note: 'Thẩm định hồ sơ: 31 ngày' })],
      [days(24)],
    ],
    [
      'are no cases of a citizen',
      [whole, days(3, { when: 'hồ sơ chưa đúng' })],
      [whole, days(3, { when: 'hồ sơ chưa đúng' })],
    ],
    [
      'are no remarks on the whole',
      [whole, days(20, { note: 'nguồn có nơi ghi 20 ngày' })],
      [whole, days(20, { note: 'nguồn có nơi ghi 20 ngày' })],
    ],
    [
      'count up to the longest of a range',
      [days(5, { max: 10 }), days(8, { note: 'Sở Nội vụ: 8 ngày' })],
      [days(5, { max: 10 })],
    ],
  ])('%s', (_, times, told) => expect(withoutStages(times)).toEqual(told));
});

import type { SheetTime } from './sheet';

/** What an office does by itself with a file, or which office does it: "Thẩm định hồ sơ: …", "Cấp xã: …". */
const OWN_WORK =
  /^(?:(?:thời hạn|thời gian) )?(?:tiếp nhận|kiểm tra|thẩm định|xem xét|rà soát|trình|trả kết quả|thông báo|lấy ý kiến|ra quyết định|gửi hồ sơ)|^(?:ubnd|ủy ban|uỷ ban|bộ|cục|sở|ban chỉ huy|bảo hiểm xã hội|hội đồng|cấp (?:xã|tỉnh|quân khu))(?: |:)/iu;

const DAYS: Record<SheetTime['unit'], number> = {
  'at-once': 0,
  minute: 1 / 1440,
  hour: 1 / 24,
  'working-hour': 1 / 8,
  day: 1,
  'working-day': 7 / 5,
  week: 7,
  month: 30,
  year: 365,
};

/**
 * The times of a record without the stages of the office's own work, where the whole is told beside them: a citizen waits
 * for the whole. Stages longer than it contradict it and stay.
 */
export function withoutStages(times: readonly SheetTime[]): SheetTime[] {
  const whole = Math.max(0, ...times.filter(({ when, note }) => !when && !note).map(daysOf));
  return times.filter((time) => {
    const isStage = !time.when && time.note !== undefined && OWN_WORK.test(time.note);
    return !isStage || daysOf(time) > whole;
  });
}

function daysOf({ value, max, unit }: SheetTime): number {
  return (max ?? value) * DAYS[unit];
}

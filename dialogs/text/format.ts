import type { Duration, Fee, Level, Submission, TimeUnit } from '../../knowledge/schema/procedure';

const unitNames: Record<TimeUnit, string> = {
  minute: 'phút',
  hour: 'giờ',
  'working-hour': 'giờ làm việc',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};
const wayNames: Record<Submission['way'], string> = {
  'in-person': 'nộp trực tiếp',
  online: 'nộp trực tuyến',
  post: 'gửi qua bưu chính',
};
const levelNames: Record<Level, string> = {
  commune: 'cấp xã (phường, xã, đặc khu)',
  province: 'cấp tỉnh (thành phố)',
  ministry: 'cấp bộ',
  other: 'cơ quan khác',
};

export function durationText({ value, unit }: Duration): string {
  return `${numberText(value)} ${unitNames[unit]}`;
}

/** "1.250.000", "0,5": as Vietnamese readers write numbers. */
export function numberText(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value);
}

export function feeText(fee: Fee): string {
  if (fee === 'free') return 'miễn phí';
  if (fee === 'by-council') return 'theo mức do Hội đồng nhân dân thành phố quy định';
  return fee.currency === 'VND'
    ? `${numberText(fee.amount)} đồng`
    : `${numberText(fee.amount)} ${fee.currency}`;
}

export function wayText(way: Submission['way']): string {
  return wayNames[way];
}

export function levelText(level: Level): string {
  return levelNames[level];
}

/** "2026-07" → "07/2026", "2026-07-01" → "01/07/2026". */
export function dateText(asOf: string): string {
  return asOf.split('-').reverse().join('/');
}

/** First letter as a capital; the rest stays. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** At most so many characters, cut between words. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

/** What people call it in short: official names without their "Thủ tục". */
export function nameText(name: string): string {
  return capital(name.replace(/^\s*thủ tục\s*:?\s*/iu, '').replace(/[\s.]+$/, ''));
}

const longestBracket = 40;

/** A name as a choice: long brackets only hide what tells it apart from the next one. */
export function choiceText(name: string, length: number): string {
  const plain = nameText(name).replace(/\s*\([^()]*\)/g, (bracket) =>
    bracket.length > longestBracket ? '' : bracket,
  );
  return short(plain.replace(/\s*\([^()]*$/, '').trim() || nameText(name), length);
}

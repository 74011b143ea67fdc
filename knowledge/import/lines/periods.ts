/** First and last day that a clause names, and its share of the full amount. */
export interface Period {
  from?: string;
  until?: string;
}

const day = String.raw`(?:ngày\s*)?(\d{1,2})\s*(?:[/-]|\s*tháng\s*)\s*(\d{1,2})\s*(?:[/-]|\s*năm\s*)\s*(\d{4})`;
const start = new RegExp(String.raw`(?:kể từ|từ|sau)\s+(?:hết\s+)?${day}`, 'iu');
const end = new RegExp(String.raw`(?:đến|cho đến|tới|trước)\s+(?:hết\s+)?${day}`, 'iu');
/** "đến hết năm 2026", "đến hết tháng 6/2026". */
const endOfYear = /(?:đến|tới)\s+(?:hết\s+)?năm\s+(\d{4})/iu;

/** "từ 01/7/2025 đến hết ngày 31/12/2026" → from 2025-07-01, until 2026-12-31. Days that are none count for nothing. */
export function periodOf(clause: string): Period {
  const first = iso(start.exec(clause));
  const year = endOfYear.exec(clause)?.[1];
  const last = iso(end.exec(clause)) ?? (year === undefined ? undefined : `${year}-12-31`);
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { until: last }) };
}

function iso(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  const [, d = '', m = '', y = ''] = found;
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** "bằng 50% mức thu" → 50; "giảm 30 %" → 70 that is left to pay. */
export function shareOf(clause: string): number | undefined {
  const of = /(?:bằng|thu|nộp|áp dụng(?: mức)?|mức)\s*(\d{1,3}(?:[.,]\d+)?)\s*%/iu.exec(clause)?.[1];
  const less = /giảm\s*(\d{1,3}(?:[.,]\d+)?)\s*%/iu.exec(clause)?.[1];
  if (less !== undefined) return within(100 - number(less));
  return of === undefined ? undefined : within(number(of));
}

const number = (text: string): number => Number(text.replace(',', '.'));
const within = (share: number): number | undefined => (share > 0 && share < 100 ? share : undefined);

import { tidy } from '../../language/text';
import { soleAmount, readNumber } from './amounts';
import { closing } from './brackets';
import type { Note } from './defects';
import type { PortalWay } from './portalRow';

/** The parts of one way of filing as printed, still to be read. */
export interface PrintedWay {
  time: string;
  fee: string;
  said: string;
}

const nothing = /^Không có thông tin/i;
const timed =
  /^(\d{1,4}(?:[.,]\d{1,2})?\s*(?:Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Phút|Tuần|Năm))(.*)$/s;
const bare = /^(\d{1,4})(?=Miễn phí|Không có thông tin)(.*)$/s;
const money = /^(\d[\d.,]*)\s*(VNĐ|Việt Nam Đồng|USD)(.*)$/s;
const feeStart = /^(?:Miễn phí|\d[\d.,]*\s*(?:VNĐ|Việt Nam Đồng|USD))/;

/**
 * Parts the one string in which some exports hold time, fee and note ("3 Ngày làm việc50,000 VNĐ(…)…") anew, because the parts that come
 * with it were cut in the wrong places. Where time and fee are one run of digits ("120 VNĐ"), the fee is taken only if
 * its note names it ("20.000 đồng/tờ khai") and the number ends with it; the time is lost either way.
 */
export function printedWay(way: PortalWay, note: Note): PrintedWay {
  if (way.raw.trim() === '') return { time: tidy(way.thoi_han), fee: way.phi, said: stripNothing(way.mo_ta) };
  const raw = way.raw.trim();
  const withUnit = timed.exec(raw);
  if (withUnit) return { time: withUnit[1] ?? '', ...feeAndNote(withUnit[2] ?? '') };
  const withoutUnit = bare.exec(raw);
  if (withoutUnit) return { time: withoutUnit[1] ?? '', ...feeAndNote(withoutUnit[2] ?? '') };
  const run = money.exec(raw);
  if (!run) return { time: '', ...feeAndNote(raw) };
  note('run-together', 'time', raw);
  const { fee, said } = feeAndNote(raw);
  const words = fee.slice(fee.indexOf('(') + 1);
  const named = fee.includes('(') ? soleAmount(words) : undefined;
  const ends = named && endsWith(run[1] ?? '', named.amount);
  if (named && ends) return { time: '', fee: `${named.amount} VNĐ(${words}`, said };
  note('run-together', 'fee', raw);
  return { time: '', fee: '', said };
}

/** Whether the run of digits ends with the amount, or its thousands, with digits of the time before it. */
function endsWith(digits: string, amount: number): boolean {
  const run = digits.replace(/[.,]/g, '');
  return [amount, amount / 1000].some(
    (tail) =>
      Number.isInteger(tail) &&
      run.endsWith(String(tail)) &&
      run !== String(tail) &&
      readNumber(run) !== undefined,
  );
}

function feeAndNote(text: string): { fee: string; said: string } {
  if (nothing.test(text)) return { fee: '', said: stripNothing(text) };
  const start = feeStart.exec(text)?.[0];
  if (start === undefined) return { fee: '', said: tidy(text) };
  const rest = text.slice(start.length);
  const end = lastBracket(rest, closing(rest));
  // "(i) …" opens a list; it is no note on the fee.
  if (end === undefined || end <= 3) return { fee: start, said: stripNothing(rest) };
  return { fee: start + rest.slice(0, end), said: stripNothing(rest.slice(end)) };
}

/** A note whose bracket never closes ends with the last bracket that does; what follows is about something else. */
function lastBracket(text: string, end: number | undefined): number | undefined {
  const last = text.lastIndexOf(')') + 1;
  return end === text.length && last > 0 ? last : end;
}

function stripNothing(text: string): string {
  return tidy(text).replace(nothing, '').trim();
}

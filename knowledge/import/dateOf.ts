import { fullYear } from '../../language/dates/years';
import { tidy } from '../../language/text';

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
/** Excel counts days from 30 December 1899; these are the years 1982 to 2064. */
const SERIALS = { first: 30_000, last: 60_000 };
const DAY_MS = 86_400_000;

/**
 * "2026-07", "01/07/2026", "1-7-26", "Tháng 7/2026", "ngày 1 tháng 7 năm 2026", "20260701", "1-Jul-26", Excel's day 46204, each
 * with or without a time of the day → an ISO date. Undefined for anything else, and for days that no calendar has.
 */
export function dateOf(given: string | undefined): string | undefined {
  const text = tidy(given ?? '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .replace(/^(?:thứ\s*(?:\d|\p{L}+)|chủ nhật|cn)\s*,?\s*(?=\P{L}|ngày)/iu, '')
    .replace(/^(?:ngày|tháng|năm|t(?=\d))\s*/i, '')
    .replace(/\s*(?:tháng|năm)\s*/gi, '/');
  if (/^\d{4}$/.test(text)) return text;
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= SERIALS.first && serial <= SERIALS.last)
    return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? packed;
  if (yearFirst) return iso(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = /^(\d{1,2})[-/ ]([a-z]{3})[a-z]*[-/ ](\d{2,4})$/i.exec(text);
  if (named) return iso(named[3], String(months.indexOf((named[2] ?? '').toLowerCase()) + 1), named[1]);
  const dayFirst = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  return dayFirst ? iso(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined;
}

function iso(given: string | undefined, month = '', day?: string): string | undefined {
  const year = String(fullYear(given ?? ''));
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!real) return undefined;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

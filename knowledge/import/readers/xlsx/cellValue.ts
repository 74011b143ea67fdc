import type { CellStyle } from './styles';

const DAY_MS = 86_400_000;
/** Day 0 of each way of counting. */
const epochs = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** Digits that a number of a spreadsheet has; what comes behind them is noise of its binary form. */
const DIGITS = 15;

/** A number as the cell shows it: a day as YYYY-MM-DD, a share with "%", zeros kept that its format adds. */
export function shownNumber(raw: string, style: CellStyle, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (style.kind === 'date') return day(value, from1904);
  const exact = Number(value.toPrecision(DIGITS));
  if (style.kind === 'percent') return `${Number((exact * 100).toPrecision(DIGITS))}%`;
  const { zeros } = style;
  if (!zeros) return String(exact);
  const padded = exact.toFixed(zeros.after);
  // A format that shows less than there is would round.
  if (Number(padded) !== exact) return String(exact);
  const width = zeros.before + (zeros.after === 0 ? 0 : zeros.after + 1);
  return exact < 0 ? padded : padded.padStart(width, '0');
}

function day(value: number, from1904: boolean): string {
  if (value >= 0 && value < 1) return new Date(Math.round(value * DAY_MS)).toISOString().slice(11, 16);
  const date = new Date((from1904 ? epochs.from1904 : epochs.from1900) + Math.floor(value) * DAY_MS);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}

import type { Fact } from '../../knowledge/schema/fact';
import { periodOf } from '../../knowledge/facts/held';
import { numberText } from '../text/format';
import { areaShort } from './figure';
import { periodText } from './period';

/** Figures that count places, not amounts: of these a difference in percent means nothing. */
const ranked = '';

/** The difference worked out from the two figures, or why there is none. */
export function differenceText(earlier: Fact, later: Fact): string {
  if (typeof earlier.value !== 'number' || typeof later.value !== 'number' || earlier.unit === ranked)
    return 'Hai số liệu này không tính chênh lệch được.';
  if (earlier.unit !== later.unit) return 'Hai số liệu khác đơn vị tính nên trợ lý không tính chênh lệch.';
  if (earlier.area !== later.area && earlier.period !== later.period)
    return 'Hai số liệu khác phạm vi và khác thời điểm nên trợ lý không tính chênh lệch.';
  if (!alike(earlier, later)) return 'Hai kỳ dài ngắn khác nhau nên trợ lý không tính chênh lệch.';
  const difference = exact(later.value - earlier.value);
  if (earlier.area !== later.area)
    return `Hai phạm vi khác nhau: ${areaShort(later.area)} ${moreOrLess(difference)} **${amount(difference, later.unit)}** (trợ lý tính).`;
  const side = `${periodText(later.period)} ${moreOrLess(difference)}`;
  if (later.unit === '%')
    return `Chênh lệch: ${side} **${numberText(Math.abs(difference))} điểm phần trăm** (trợ lý tính).`;
  const share = Math.round((Math.abs(difference) / earlier.value) * 1000) / 10;
  return `Chênh lệch: ${side} **${amount(difference, later.unit)}**, khoảng ${numberText(share)}% (trợ lý tính từ hai số trên${rough(earlier, later)}).`;
}

function moreOrLess(difference: number): string {
  return difference < 0 ? 'thấp hơn' : 'cao hơn';
}

function amount(difference: number, unit: string): string {
  return `${numberText(Math.abs(difference))} ${unit}`;
}

/** Figures said with "hơn", "gần" are rounded. */
function rough(...facts: Fact[]): string {
  return facts.some(({ text }) => /^(?:hơn|gần|khoảng)/.test(text ?? '')) ? ', số làm tròn' : '';
}

/** The noise of binary fractions taken off. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** Sums over times of one length, or counts taken on days. */
function alike(a: Fact, b: Fact): boolean {
  const [one, two] = [periodOf(a), periodOf(b)];
  if (!one || !two) return false;
  const days = ({ from, to }: typeof one): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Math.abs(days(one) - days(two)) <= 7;
}

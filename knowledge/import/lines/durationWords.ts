import type { Duration } from '../../schema/procedure';
import words from '../data/unitWords.json';

/** {15, working-day} → "15 ngày làm việc". */
export function durationInWords({ value, unit }: Duration): string {
  return `${value.toLocaleString('vi-VN')} ${words[unit]}`;
}

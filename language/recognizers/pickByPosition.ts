import { readPosition } from './position';

/**
 * Which of the offered choices a message points at by position: "2", "số 2", "cái thứ hai", "cái đầu tiên", "cuối".
 * @returns index from 0, or null when the message says more than a position
 */
export function pickByPosition(text: string, count: number): number | null {
  if (count === 0) return null;
  const position = readPosition(text);
  if (position === null) return null;
  const at = position > 0 ? position - 1 : count + position;
  return at >= 0 && at < count ? at : null;
}

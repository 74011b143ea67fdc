import { fold, tidy } from '../../language/text';
import type { Level } from '../schema/procedure';
import levels from './data/levels.json';
import type { Note } from './defects';

const order: readonly Level[] = ['ministry', 'province', 'commune', 'other'];
const byName = new Map(order.flatMap((level) => levels[level].map((name) => [name, level] as const)));
/** Which body it is changes nothing in its level: "UBND cấp xã". */
const body = /^(?:(?:ubnd|uy ban nhan dan)\s+)?(?:cap\s+)?/;

/**
 * "Cấp Bộ, Cấp Tỉnh", ["Cấp bộ", "Cấp tỉnh"] or "bộ; UBND cấp tỉnh" → ["ministry", "province"]; from the ministry down,
 * each once.
 */
export function readLevels(given: readonly string[], note: Note): Level[] {
  const found = new Set<Level>();
  for (const part of given.flatMap((entry) => entry.split(/[,;|/\n]|\s+(?:và|hoặc|[-–+])\s+/)).map(tidy)) {
    if (part === '') continue;
    const level = byName.get(fold(part).replace(body, ''));
    if (level) found.add(level);
    else note('unknown-level', 'levels', part);
  }
  return order.filter((level) => found.has(level));
}

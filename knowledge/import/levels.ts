import { fold, tidy } from '../../language/text';
import type { Level } from '../schema/procedure';
import type { Note } from './defects';

const names: Readonly<Record<string, Level>> = {
  'cap bo': 'ministry',
  'cap trung uong': 'ministry',
  'trung uong': 'ministry',
  ministry: 'ministry',
  'cap tinh': 'province',
  'cap thanh pho': 'province',
  province: 'province',
  'cap xa': 'commune',
  'cap phuong': 'commune',
  commune: 'commune',
  'co quan khac': 'other',
  other: 'other',
};
const order: readonly Level[] = ['ministry', 'province', 'commune', 'other'];

/** "Cấp Bộ, Cấp Tỉnh" or ["Cấp bộ", "Cấp tỉnh"] → ["ministry", "province"]; from the ministry down, each once. */
export function readLevels(given: readonly string[], note: Note): Level[] {
  const found = new Set<Level>();
  for (const part of given.flatMap((entry) => entry.split(/[,;|]/)).map(tidy)) {
    if (part === '') continue;
    const level = names[fold(part)];
    if (level) found.add(level);
    else note('unknown-level', 'levels', part);
  }
  return order.filter((level) => found.has(level));
}

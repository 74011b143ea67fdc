import type { Submission } from '../schema/procedure';
import type { Note } from './defects';
import { orEmpty } from './empty';
import { agrees, findDurations, openedDuration, readDuration, stepsAgree } from './time';

const opening = /^(?:trong (?:thời hạn|vòng)|không quá|tối đa)\s*(?:là\s*)?\d/i;

/**
 * Reads the time of one way of filing. It stands only if neither its own note nor the steps contradict it.
 * @param printed the field of the time itself
 * @param said the note beside it
 * @param steps the running text of the procedure, for cross-checking only
 */
export function readTime(
  printed: string,
  said: string,
  steps: string,
  note: Note,
): Pick<Submission, 'time' | 'timeNote'> {
  const text = orEmpty(printed);
  const spoken = findDurations(said);
  const timeNote = spoken.length > 0 ? { timeNote: said } : {};
  const time = readDuration(text);
  if (time) {
    if (agrees(time, said) && (spoken.length > 0 || stepsAgree(time, steps))) return { time, ...timeNote };
    note('contradictory-time', 'time', said === '' ? text : `${text} | ${said}`);
    return {};
  }
  if (text === '') return timeNote;
  if (/^[\d.,]+$/.test(text)) {
    const [first, ...others] = spoken;
    const value = Number(text);
    const certain =
      first?.value === value && others.every((other) => other.value === value && other.unit === first.unit);
    if (first && certain) return { time: first, ...timeNote };
    note('lost-unit', 'time', text);
    // A note that names other numbers than the field does is no better witness than the field.
    return value === 0 || value === 1 || spoken.some((other) => other.value === value) ? timeNote : {};
  }
  const named = findDurations(text);
  const sole = openedDuration(text) ?? (opening.test(text) ? named[0] : undefined);
  if (sole && named.length <= 1) {
    if (agrees(sole, said)) return { time: sole, timeNote: text };
    note('contradictory-time', 'time', `${text} | ${said}`);
    return {};
  }
  note('unreadable-time', 'time', text);
  return readsAsTime(text) ? { timeNote: text } : timeNote;
}

/** Words that say when ("hàng năm", "ngay sau khi …", "trước ngày 30 tháng 9"), not a stray code. */
function readsAsTime(text: string): boolean {
  return text.length > 8 && /ngày|giờ|tháng|năm|thời|khi|trước|sau|kế hoạch|thông báo/i.test(text);
}

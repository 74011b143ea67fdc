import { fold } from '../../language/text';
import { matchesOf } from '../../language/matches';

/** "15h30", "3 giờ rưỡi chiều", "4h chiều"; a number of hours that something takes is none. */
const clock =
  /(?<![\d.,/a-z])(\d{1,2}) ?(?:h|gio)(?: ?(\d{2})(?!\d))?(?: (ruoi))?(?: (sang|trua|chieu|toi))?(?![a-z])/g;
const AFTERNOON = new Set(['chieu', 'toi']);
const NOON = 12;

/** The times of day that a text names, in hours after midnight; one is sure where it is more than a count of hours. */
export function hoursIn(text: string): number[] {
  return matchesOf(clock, fold(text)).flatMap(([, hours = '', minutes, half, part = '']) => {
    const hour = Number(hours);
    if (hour > 24 || (minutes === undefined && half === undefined && part === '')) return [];
    const later = AFTERNOON.has(part) && hour < NOON ? NOON : 0;
    return [hour + later + (half ? 0.5 : Number(minutes ?? 0) / 60)];
  });
}

/** "Nhận sau 15 giờ thì …", "sau 03 giờ chiều thì …": the hour, and what holds from it on. */
const limit =
  /(?:sau|quá) (\d{1,2}) ?(?:giờ|h)(?: (chiều))?(?: mà [^,;.]*?)? ?(?:thì|có thể) ([^;.)]{5,120})/iu;

/** From which hour on a file counts for the next day, and what is done with it then; null where a text tells none. */
export function lateFrom(text: string): { hour: number; then: string } | null {
  const [, hours, afternoon, then] = limit.exec(text) ?? [];
  if (hours === undefined || then === undefined) return null;
  const hour = Number(hours) + (afternoon && Number(hours) < NOON ? NOON : 0);
  return { hour, then: then.trim() };
}

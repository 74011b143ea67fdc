import type { TimeLine } from '../../schema/procedure';
import type { Note } from '../defects';
import { findDurations, openedDuration, sameDuration } from '../time';
import { atOnce } from './timeWords';

/** Hears of all defects but a time as unreadable whose every span the lines tell: nothing of it was left out. */
export function exceptTold(times: readonly TimeLine[], note: Note): Note {
  return (defect, field, given) => {
    if (defect !== 'unreadable-time' || !areTold(given, times)) note(defect, field, given);
  };
}

function areTold(given: string, times: readonly TimeLine[]): boolean {
  if (atOnce.test(given) && times.some(({ unit }) => unit === 'at-once')) return true;
  const whole = openedDuration(given);
  const named = whole ? [whole] : findDurations(given);
  return (
    named.length > 0 &&
    named.every((one) =>
      times.some(({ value, unit }) => unit !== 'at-once' && sameDuration(one, { value, unit })),
    )
  );
}

import type { Period } from './period';

/** A clock time, minutes since midnight. */
export interface TimeOfDay {
  hour: number;
  minute: number;
}

/** What a phrase about time says. */
export type When =
  /** A stretch of time. `year: false` when the words did not say of which year and this one was taken. */
  | { kind: 'period'; period: Period; year: boolean }
  | { kind: 'time'; time: TimeOfDay; day?: Period }
  /** A length: "3 ngày", "9 tháng". */
  | { kind: 'duration'; value: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' };

/** A phrase about time where it stands in a text: offsets of its first character and of the one after its last. */
export interface WhenFound {
  start: number;
  end: number;
  text: string;
  when: When;
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Vietnam, YYYY-MM-DD. */
export function dayInVietnam(now: Date): string {
  return day.format(now);
}

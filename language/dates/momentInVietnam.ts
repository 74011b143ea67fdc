const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and minute in Vietnam, "28/11/2026 17:55". @param at milliseconds since 1970 */
export function momentInVietnam(at: number): string {
  return moment.format(at).replace(',', '');
}

const MINUTE_MS = 60_000;
const unitMs = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS };
const VIETNAM_AHEAD_MS = 7 * 60 * MINUTE_MS;

/**
 * Reads a moment of Vietnam's time: "2026-12-01 17:00", "01/12/2026 17:00", "17:00" (the next one), "3h" (from now; also m
 * and d). A day alone ends with its last minute.
 * @returns milliseconds since 1970; null for what is none of these, or no day of the calendar
 */
export function readMoment(text: string, now: number): number | null {
  const trimmed = text.trim();
  const [, amount, unit] = /^(\d{1,4})([mhd])$/.exec(trimmed) ?? [];
  if (amount && unit) return now + Number(amount) * unitMs[unit as keyof typeof unitMs];
  const time = /^(\d{1,2}):(\d{2})$/.exec(trimmed);
  if (time) {
    const today = new Date(now + VIETNAM_AHEAD_MS);
    const parts = [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()] as const;
    const moment = at(...parts, Number(time[1]), Number(time[2]));
    return moment !== null && moment <= now ? moment + unitMs.d : moment;
  }
  const [, iso, vietnamese, hour = '23', minute = '59'] =
    /^(?:(\d{4}-\d{1,2}-\d{1,2})|(\d{1,2}\/\d{1,2}\/\d{4}))(?:[ T](\d{1,2}):(\d{2}))?$/.exec(trimmed) ?? [];
  const day = iso?.split('-') ?? vietnamese?.split('/').reverse();
  if (!day) return null;
  const [year = 0, month = 0, date = 0] = day.map(Number);
  return at(year, month, date, Number(hour), Number(minute));
}

function at(year: number, month: number, date: number, hour: number, minute: number): number | null {
  const utc = new Date(Date.UTC(year, month - 1, date, hour, minute));
  const isReal =
    utc.getUTCMonth() === month - 1 &&
    utc.getUTCDate() === date &&
    utc.getUTCHours() === hour &&
    utc.getUTCMinutes() === minute;
  return isReal ? utc.getTime() - VIETNAM_AHEAD_MS : null;
}

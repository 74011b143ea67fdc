import { z } from 'zod';
import { isDay } from '../../language/dates/calendar';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** When something was published or taken: a year, a month or a day that the calendar has, YYYY, YYYY-MM or YYYY-MM-DD. */
export const AsOf = z.string().refine((given) => {
  const [, year, month = '01', day = '01'] = SHAPE.exec(given) ?? [];
  return year !== undefined && isDay({ year: Number(year), month: Number(month), day: Number(day) });
}, 'must be a year, a month or a day such as "2026-07"');

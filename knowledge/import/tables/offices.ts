import { dateOf } from '../dateOf';
import type { Cells } from './cells';

/** A line of wards and communes as a row of such a list. */
export function officeOf(cells: Cells): unknown {
  const { lat, lng, ngay, ...rest } = cells;
  const asOf = dateOf(ngay);
  return { ...rest, ...degrees('lat', lat), ...degrees('lng', lng), ...(asOf ? { ngay: asOf } : {}) };
}

function degrees(field: string, given: string | undefined): Record<string, unknown> {
  if (given === undefined || given === '') return {};
  const value = Number(given.replace(',', '.'));
  return { [field]: Number.isNaN(value) ? given : value };
}

import type { Cells } from './cells';

/** A line of wards and communes as a row of such a list. */
export function officeOf(cells: Cells): unknown {
  const { lat, lng, ...rest } = cells;
  return { ...rest, ...degrees('lat', lat), ...degrees('lng', lng) };
}

function degrees(field: string, given: string | undefined): Record<string, unknown> {
  if (given === undefined || given === '') return {};
  const value = Number(given.replace(',', '.'));
  return { [field]: Number.isNaN(value) ? given : value };
}

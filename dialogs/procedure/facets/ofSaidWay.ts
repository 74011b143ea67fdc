import type { ProcedureSheet, SheetCase, SheetTime, Way } from '../../../knowledge/sheet/sheet';

/**
 * The sheet as it is for somebody who says in which way he files: times and fees of other ways are left out where some are
 * left, and with them the sentence that sums all up.
 */
export function ofSaidWay(sheet: ProcedureSheet, way: Way | null): ProcedureSheet {
  if (way === null) return sheet;
  const cases = sheet.cases.map((one) => ofWay(one, way));
  const isSame = (of: 'times' | 'fees'): boolean => cases.every((one, i) => one[of] === sheet.cases[i]![of]);
  const { time, fee, ...leads } = sheet.leads;
  return {
    ...sheet,
    cases,
    leads: {
      ...leads,
      ...(isSame('times') && time !== undefined && { time }),
      ...(isSame('fees') && fee !== undefined && { fee }),
    },
  };
}

function ofWay(one: SheetCase, way: Way): SheetCase {
  const times = one.times.map((time) => timeOfWay(time, way));
  const isSame = times.every((time, i) => time === one.times[i]);
  return { ...one, times: alone(isSame ? one.times : times, way), fees: alone(one.fees, way) };
}

/** What is said of this way, and of all ways; everything where nothing would be left. */
function alone<T extends { way?: Way | undefined }>(all: T[], way: Way): T[] {
  const own = all.filter((one) => one.way === undefined || one.way === way);
  return own.length === 0 || own.length === all.length ? all : own;
}

/** Of a range over the ways that one has its own time in. */
function timeOfWay(time: SheetTime, way: Way): SheetTime {
  const own = time.byWay?.find(({ ways }) => ways.includes(way));
  if (!own) return time;
  const { max: _max, note: _note, byWay: _byWay, ...rest } = time;
  return { ...rest, value: own.value, way };
}

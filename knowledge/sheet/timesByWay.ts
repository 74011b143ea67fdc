import type { Procedure, Submission } from '../schema/procedure';
import type { SheetCase, SheetTime, TimeOfWay } from './sheet';

/** A range that stands for what the source tells of each way without a reason. */
const ofWays = /cách nộp/u;

/** Cases whose ranges over the ways of filing go along with what the source has for each way, where these make the range. */
export function withTimesByWay(cases: readonly SheetCase[], { submissions }: Procedure): SheetCase[] {
  const told = submissions.flatMap(({ way, time }) => (time ? [{ way, ...time }] : []));
  return cases.map((one) => ({ ...one, times: one.times.map((time) => withWays(time, told)) }));
}

function withWays(time: SheetTime, told: readonly ({ way: Submission['way'] } & TimeOf)[]): SheetTime {
  const { value, max, unit, note } = time;
  if (max === undefined || note === undefined || !ofWays.test(note)) return time;
  const values = told.map((one) => one.value);
  const isRange = value === Math.min(...values) && max === Math.max(...values);
  if (!isRange || told.some((one) => one.unit !== unit)) return time;
  const byWay = [...new Set(values)].map((of): TimeOfWay => ({
    value: of,
    ways: told.filter((one) => one.value === of).map(({ way }) => way),
  }));
  return { ...time, byWay };
}

type TimeOf = NonNullable<Submission['time']>;

import { tidy } from '../../../language/text';
import type { Duration, Submission, TimeLine } from '../../schema/procedure';
import type { Note } from '../defects';
import { orEmpty } from '../empty';
import type { PrintedWay } from '../rawWay';
import {
  agrees,
  findDurations,
  openedDuration,
  readDuration,
  sameDuration,
  sameNumberOtherUnit,
} from '../time';
import { acrossWays } from './acrossWays';
import { clausesOf, shortened, situationOf, withoutLegalTail } from './clauses';
import { durationInWords } from './durationWords';
import { remark } from './remarks';
import { atOnce, clock, sameDay } from './timeWords';

type Way = Submission['way'];
/** `detail`: the clause that names the time, told only where several times stand side by side. */
type WorkLine = TimeLine & { detail?: string };
export interface TimeReading {
  times: TimeLine[];
  /** Numbers whose unit the source has lost and no other part of the row gives back. */
  unitless: number[];
}

const overall =
  /(?:thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý|trả kết quả|cấp|là)|trong (?:thời hạn|thời gian|vòng)|không quá|chậm nhất)[^.;\n]{0,80}/giu;

/** Reads every time that the ways of filing tell, by case. @param steps running text, as a witness and a last resort */
export function readTimeLines(
  entries: readonly { way: Way; printed: PrintedWay }[],
  steps: string,
  note: Note,
): TimeReading {
  const unitless = new Set<number>();
  const lines = entries.flatMap(({ way, printed }) =>
    linesOf(tidy(printed.time), orEmpty(printed.said), steps, unitless).map((line) => ({ ...line, way })),
  );
  const ways = [...new Set(entries.map(({ way }) => way))];
  const settled = withoutStrangeDifferences(withoutRepeats(lines), note);
  const times = acrossWays(settled.map(told), ways);
  if (times.length > 0) return { times: dropPlainBesideCases(times), unitless: [] };
  if (unitless.size > 0) return { times: [], unitless: [...unitless] };
  return { times: fromSteps(steps), unitless: [] };
}

function linesOf(printed: string, said: string, steps: string, unitless: Set<number>): WorkLine[] {
  const text = orEmpty(printed);
  const main = readDuration(text) ?? withUnitFound(text, said, steps);
  const inNote = fromClauses(said, main);
  if (main) {
    const spoken = findDurations(said.replace(clock, ' ; '));
    if (spoken.length > 0 && agrees(main, said))
      return inNote.length > 0 && inNote.some((line) => same(line, main))
        ? inNote
        : [{ ...plain(main), ...detailOf(main, said) }, ...inNote];
    const witness =
      spoken.length > 0 ? spoken : findDurations(steps).filter((other) => sameNumberOtherUnit(main, other));
    const other = witness.find((one) => sameNumberOtherUnit(main, one));
    const stepsAgree = findDurations(steps).some((one) => sameDuration(one, main));
    if (other && (spoken.length > 0 || !stepsAgree))
      return [
        { ...plain(main), disputed: true, note: remark('otherwise', durationInWords(other)) },
        ...inNote.filter((line) => !same(line, other)),
      ];
    return [{ ...plain(main), ...detailOf(main, said) }, ...inNote];
  }
  if (/^[\d.,]+$/.test(text) && text !== '0') {
    if (inNote.length > 0) return inNote;
    unitless.add(Number(text.replace(',', '.')));
    return [];
  }
  if (atOnce.test(text) || (text === '' && atOnce.test(said)))
    return [{ value: 0, unit: 'at-once' }, ...inNote];
  const found = findDurations(text);
  const opened = openedDuration(text);
  const named = found.length === 0 && opened ? [opened] : found;
  const words = shortened(text);
  if (named.length === 1 && named[0]) {
    const detail =
      words !== undefined && words.length > durationInWords(named[0]).length + 12 ? { note: words } : {};
    return [{ ...plain(named[0]), ...detail }, ...inNote.filter((line) => !same(line, named[0] as Duration))];
  }
  if (named.length > 1) return [...fromClauses(text, undefined), ...inNote];
  return inNote;
}

/** A number without a unit, where the note or the steps know the same number with exactly one unit. */
function withUnitFound(text: string, said: string, steps: string): Duration | undefined {
  if (!/^\d+([.,]\d+)?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  for (const witness of [said, steps]) {
    const fits = findDurations(witness).filter((one) => one.value === value);
    const units = new Set(fits.map(({ unit }) => unit));
    if (fits[0] && units.size === 1) return fits[0];
  }
  return undefined;
}

/** Each clause of a note that names a time, with the situation it speaks of. */
function fromClauses(said: string, main: Duration | undefined): WorkLine[] {
  return clausesOf(said).flatMap((clause): WorkLine[] => {
    const named = findDurations(clause.replace(clock, ' ; ')).filter(
      (one, i, all) => all.findIndex((other) => sameDuration(one, other)) === i,
    );
    const when = situationOf(clause);
    if (named.length === 0 && sameDay.test(clause))
      return [{ value: 0, unit: 'at-once' as const, ...(when === undefined ? {} : { when }) }];
    if (
      named.length === 0 ||
      (named.length === 1 && when === undefined && main && same(main, named[0] as Duration))
    )
      return [];
    const words = shortened(withoutLegalTail(clause)) ?? shortened(clause);
    return named.map((one) => ({
      ...plain(one),
      ...(when !== undefined && named.length === 1
        ? { when }
        : words === undefined
          ? { note: remark('in-note') }
          : { note: words }),
    }));
  });
}

/** Nothing but the steps says how long it takes: the time that they give as the whole. */
function fromSteps(steps: string): TimeLine[] {
  const found = [...steps.matchAll(overall)].flatMap(([text]) => findDurations(text).slice(0, 1));
  const distinct = found.filter((one, i) => found.findIndex((other) => sameDuration(one, other)) === i);
  const [sole, ...more] = distinct;
  if (sole && more.length === 0) return [plain(sole)];
  return distinct.slice(0, 6).map((one) => ({ ...plain(one), note: remark('stages') }));
}

/** One way that differs from the others for no reason that is told: the range, and that nobody says why. */
function withoutStrangeDifferences(lines: readonly WorkLine[], note: Note): WorkLine[] {
  const bare = lines.filter(({ when, note: words }) => when === undefined && words === undefined);
  const units = new Set(bare.map(({ unit }) => unit));
  const values = [...new Set(bare.map(({ value }) => value))].sort((a, b) => a - b);
  const [first] = values;
  const last = values.at(-1);
  if (units.size > 1) return lines.map((line) => (bare.includes(line) ? toldApart(line) : line));
  if (
    values.length < 2 ||
    units.size !== 1 ||
    first === undefined ||
    last === undefined ||
    bare[0]?.unit === 'at-once'
  )
    return [...lines];
  const byCase = bare.some((line) =>
    bare.some((other) => other.way === line.way && other.value !== line.value),
  );
  note('ambiguous-way', 'time', bare.map(({ way, value, unit }) => `${way} ${value} ${unit}`).join(', '));
  const range: TimeLine = {
    value: first,
    max: last,
    unit: bare[0]?.unit ?? 'day',
    note: remark(byCase ? 'by-case' : 'by-way'),
    disputed: true,
  };
  return [range, ...lines.filter((line) => !bare.includes(line))];
}

function toldApart({ detail, ...line }: WorkLine): WorkLine {
  return { ...line, note: detail ?? remark('by-case') };
}

function told({ detail: _detail, ...line }: WorkLine): TimeLine {
  return line;
}

/** The clause of the note that names the time itself. */
function detailOf(main: Duration, said: string): { detail?: string } {
  const clause = clausesOf(said).find((one) => findDurations(one).some((other) => sameDuration(main, other)));
  const words = clause === undefined ? shortened(said) : shortened(clause);
  return words === undefined ? {} : { detail: words };
}

function withoutRepeats(lines: readonly WorkLine[]): WorkLine[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

/** A bare number beside the same number with its case says nothing more. */
function dropPlainBesideCases(times: readonly TimeLine[]): TimeLine[] {
  return times.filter(
    (line) =>
      line.when !== undefined ||
      line.note !== undefined ||
      !times.some(
        (other) => other !== line && other.when !== undefined && same(other, line) && other.way === line.way,
      ),
  );
}

function plain({ value, unit }: Duration): TimeLine {
  return { value, unit };
}

function same(line: { value: number; unit: string }, duration: { value: number; unit: string }): boolean {
  return line.value === duration.value && line.unit === duration.unit;
}

import { numbersIn } from '../../language/numbers/numbers';
import { tidy } from '../../language/text';
import type { Duration, TimeUnit } from '../schema/procedure';
import spellings from './data/unitSpellings.json';

const spelled = (units: Readonly<Record<string, readonly string[]>>): [string, TimeUnit][] =>
  Object.entries(units).flatMap(([unit, written]) =>
    written.map((words): [string, TimeUnit] => [words.replace(/\s/g, ''), unit as TimeUnit]),
  );
const inText = spelled(spellings.units);
const alone = [...inText, ...spelled(spellings.alone)];
/** By their letters without the spaces between them. */
const units: ReadonlyMap<string, TimeUnit> = new Map(alone);

/** "ngày làm" with a slip behind it is no calendar day, but nothing that can be told. */
const NOT_WORKING = String.raw`(?!\s*\(?\s*(?:l[àa]m\s*v|l\s*[./]?\s*v))`;
const WITHOUT_SLIP: Partial<Record<TimeUnit, string>> = { day: NOT_WORKING, hour: NOT_WORKING };

/** The longest first. */
function anyOf(written: readonly (readonly [string, TimeUnit])[]): string {
  return [...written]
    .sort(([one], [other]) => other.length - one.length)
    .map(([letters, unit]) => {
      const spaced = Array.from(letters, (letter) => letter.replace(/[./()]/, '\\$&')).join(String.raw`\s*`);
      return spaced + (WITHOUT_SLIP[unit] ?? '');
    })
    .join('|');
}

const figure = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const inBrackets = String.raw`(?:\([^)\d]{1,30}\)\s*)?`;
const exact = new RegExp(
  String.raw`^(${figure}|1/2|½|[\p{L}\s]{1,40}?)\s*${inBrackets}(${anyOf(alone)})$`,
  'iu',
);
const within = new RegExp(
  String.raw`(?<![\d/.,-])(\d{1,3}(?:[.,]\d{1,2})?)\s*${inBrackets}(${anyOf(inText)})(?![\p{L}])`,
  'giu',
);
/** "ngày 15 tháng 3 năm 2025", "tháng 3 năm 2025": a date, no span of time. */
const date = /(?:ngày\s*\d{1,2}\s*)?tháng\s*\d{1,2}|ngày\s*\d{1,2}[/-]\d{1,2}|năm\s*\d{4}/giu;

function duration(number: number | undefined, unit = ''): Duration | undefined {
  const name = units.get(unit.toLowerCase().replace(/\s/g, ''));
  return number !== undefined && number > 0 && name ? { value: number, unit: name } : undefined;
}

const half = /^(?:1\/2|½|nửa)$/i;

/** "5", "1,5", "1/2", "nửa", "mười lăm"; undefined for anything that is no number as a whole. */
function countOf(given: string): number | undefined {
  if (half.test(given)) return 0.5;
  if (/^\d/.test(given)) return Number(given.replace(',', '.'));
  const [number, ...more] = numbersIn(given);
  return number?.text === given && more.length === 0 ? number.value : undefined;
}

/**
 * A text that is a time and nothing else: "7 Ngày làm việc", "05 (năm) ngày lv" → working days; "nửa ngày" → {0.5, day},
 * "24h" → {24, hour}; "0 Ngày", "7" → undefined.
 */
export function readDuration(given: string): Duration | undefined {
  const found = exact.exec(tidy(given).replace(/[\s.,;]+$/, ''));
  return found?.[1] && found[2] ? duration(countOf(found[1]), found[2]) : undefined;
}

const opening = /^(?:trong (?:thời hạn|vòng)|trong|không quá|tối đa|chậm nhất)\s*(?:là\s*)?/i;
/** "kể từ ngày nhận đủ hồ sơ": from when it counts. */
const since = /[\s,(]*(?<!\p{L})(?:kể từ|tính từ|từ khi|từ lúc|từ ngày|sau khi)(?!\p{L}).*$/iu;
const conditional = /đối với|trường hợp|nếu|riêng/i;

/** A text that is one time, at most, and from when it counts: "Trong vòng 24h kể từ khi nhận hồ sơ". */
export function openedDuration(given: string): Duration | undefined {
  const text = tidy(given);
  return conditional.test(text) ? undefined : readDuration(text.replace(opening, '').replace(since, ''));
}

/** Every span of time that a text speaks of, in order; dates do not count. */
export function findDurations(text: string): Duration[] {
  const undated = tidy(text).replace(date, ' ; ');
  return [...undated.matchAll(within)].flatMap((found) => duration(countOf(found[1] ?? ''), found[2]) ?? []);
}

export function sameDuration(a: Duration, b: Duration): boolean {
  return a.value === b.value && a.unit === b.unit;
}

const confusable: readonly (readonly [TimeUnit, TimeUnit])[] = [
  ['day', 'working-day'],
  ['hour', 'working-hour'],
];

/** The same number of days and of working days, or of hours and working hours: one of them is wrong. */
export function sameNumberOtherUnit(a: Duration, b: Duration): boolean {
  return (
    a.value === b.value &&
    confusable.some((pair) => pair.includes(a.unit) && pair.includes(b.unit)) &&
    a.unit !== b.unit
  );
}

/**
 * Whether a note bears a stated time out. It does when it speaks of no time, of this time, or of parts that add up to
 * it. A note that gives the same number in another unit ("5 ngày" and "05 ngày làm việc"), or other times only,
 * contradicts it.
 */
export function agrees(stated: Duration, note: string): boolean {
  const spoken = findDurations(note);
  if (spoken.length === 0 || spoken.some((other) => sameDuration(stated, other))) return true;
  if (spoken.some((other) => sameNumberOtherUnit(stated, other))) return false;
  const parts = spoken.filter((other) => other.unit === stated.unit);
  return parts.reduce((sum, part) => sum + part.value, 0) === stated.value;
}

const overall = /thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý|trả kết quả)[^.;\n]{0,60}/giu;

/**
 * Whether the running text of the steps bears a stated time out: it must not give the same number in the other unit only,
 * nor name another "thời hạn giải quyết".
 */
export function stepsAgree(stated: Duration, steps: string): boolean {
  const all = findDurations(steps);
  if (all.some((other) => sameDuration(stated, other))) return true;
  if (all.some((other) => sameNumberOtherUnit(stated, other))) return false;
  return [...steps.matchAll(overall)].flatMap((found) => findDurations(found[0])).length === 0;
}

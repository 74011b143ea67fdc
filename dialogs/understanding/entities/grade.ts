import type { Family } from '../../../knowledge/families';
import { fold } from '../../../language/text';
import { matchesOf } from '../../../language/matches';

/** "Một", "sáu" as they are typed without marks; "năm" alone may be a year. */
const spelled = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const grade = new RegExp(String.raw`\blop (\d{1,2}|${spelled.join('|')})\b`, 'gu');
const HIGHEST = 12;
/** Kinds of school by their grades, first and last. */
const schools: readonly [name: RegExp, first: number, last: number][] = [
  [/\btieu hoc\b/u, 1, 5],
  [/\b(?:trung hoc co so|thcs)\b/u, 6, 9],
  [/\b(?:trung hoc pho thong|thpt)\b/u, 10, HIGHEST],
  [/\bgiao duc pho thong\b/u, 1, HIGHEST],
  [/\b(?:giao duc dai hoc|giao duc nghe nghiep|truong dai hoc)\b/u, HIGHEST + 1, HIGHEST + 4],
];
/** "Cấp 2" tells as much as its first grade. */
const level = /\bcap ([123])\b/gu;
const firstOfLevel = [1, 6, 10];

/** Whether a text says a grade of school, be it by a level. */
export function saysGrade(text: string): boolean {
  return gradesSaid(text).length > 0;
}

/** The grades that a text says, be it by a level of school. */
function gradesSaid(text: string): number[] {
  const ofLevels = matchesOf(level, fold(text)).flatMap(([, one]) => firstOfLevel[Number(one) - 1] ?? []);
  return [...gradesIn(text), ...ofLevels];
}

function gradesIn(text: string): number[] {
  return matchesOf(grade, fold(text))
    .map(([, said = '']) => (/\d/.test(said) ? Number(said) : spelled.indexOf(said) + 1))
    .filter((one) => one >= 1 && one <= HIGHEST);
}

/** The grades that a name speaks of, be it by the kind of school. */
function gradesNamed(name: string): number[] {
  const plain = fold(name);
  const ofSchools = schools.flatMap(([school, first, last]) =>
    school.test(plain) ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [],
  );
  return [...gradesIn(name), ...ofSchools];
}

/**
 * Whether a procedure is for grades of school that are not said: "vào lớp 1" is no "tuyển sinh trung học cơ sở". Who is in
 * a grade may ask for the next.
 */
export function isForOtherGrade(text: string, { members }: Pick<Family, 'members'>): boolean {
  const said = gradesSaid(text);
  if (said.length === 0) return false;
  const own = members.flatMap(({ name }) => gradesNamed(name));
  return own.length > 0 && !own.some((one) => said.includes(one) || said.includes(one - 1));
}

/** The only one of several procedures that is for a grade that is said; undefined where none or several are. */
export function ofGrade(text: string, families: readonly Family[]): Family | undefined {
  const said = gradesSaid(text);
  const [only, ...others] = families.filter(({ members }) =>
    members.some(({ name }) => gradesNamed(name).some((grade) => said.includes(grade))),
  );
  return others.length === 0 ? only : undefined;
}

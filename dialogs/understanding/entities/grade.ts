import type { Family } from '../../../knowledge/families';
import { fold } from '../../../language/text';

/** "Một", "sáu" as they are typed without marks; "năm" alone may be a year. */
const spelled = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const grade = new RegExp(String.raw`\blop (\d{1,2}|${spelled.join('|')})\b`, 'gu');
const HIGHEST = 12;

function gradesIn(text: string): number[] {
  return [...fold(text).matchAll(grade)]
    .map(([, said = '']) => (/\d/.test(said) ? Number(said) : spelled.indexOf(said) + 1))
    .filter((one) => one >= 1 && one <= HIGHEST);
}

/** Whether a procedure is for one grade of school, and another is said: "vào lớp 1" is no "tuyển sinh lớp 6". */
export function isForOtherGrade(text: string, { members }: Pick<Family, 'members'>): boolean {
  const said = gradesIn(text);
  if (said.length === 0) return false;
  const own = members.flatMap(({ name }) => gradesIn(name));
  return own.length > 0 && !own.some((one) => said.includes(one));
}

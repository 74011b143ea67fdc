/** Words that an English question has around what it asks for. */
export const IDLE = new Set(
  'how what when where who which is are do does did can could will would i we my me it this that they the a an to for of in on at and or so then take get have need long much many one same also again now go please thanks ok okay english'.split(
    ' ',
  ),
);

/** Where one goes, and when: nothing that is named. */
const OFFICE_HOURS = new Set(
  'office open closed hours opening saturday sunday weekend monday lunch'.split(' '),
);

/** Whether a question names anything beside what it asks for. */
export function namesAnything(rest: string): boolean {
  return (rest.toLowerCase().match(/[a-z]+/g) ?? []).some((one) => !IDLE.has(one) && !OFFICE_HOURS.has(one));
}

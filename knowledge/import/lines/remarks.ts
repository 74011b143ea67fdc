import remarks from '../data/remarks.json';

/** The words of a record where its source is at odds with itself. @param other what fills {other} */
export function remark(name: Exclude<keyof typeof remarks, 'about'>, other = ''): string {
  return remarks[name].replace('{other}', other);
}

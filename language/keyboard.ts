/** Slips of the two common ways to type Vietnamese: keys that were meant to become marks but stayed letters or digits. */

const telexVowels: readonly (readonly [RegExp, string])[] = [
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/uow/, 'ươ'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];
const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const vniVowels: readonly (readonly [RegExp, string])[] = [
  [/uo(?=.*7)/, 'ươ'],
  [/a(?=[^aeiou]*6)/, 'â'],
  [/e(?=[^aeiou]*6)/, 'ê'],
  [/o(?=[^aeiou]*6)/, 'ô'],
  [/o(?=[^aeiou]*7)/, 'ơ'],
  [/u(?=[^aeiou]*7)/, 'ư'],
  [/a(?=[^aeiou]*8)/, 'ă'],
];

/** "ddawng" → "đăng", "kys" → "ký"; null when the token holds no Telex keys. */
export function readTelex(token: string): string | null {
  let letters = token.toLowerCase().replace(/^dd|^d(?=.*d$)/, 'đ');
  if (letters.startsWith('đ') && letters.endsWith('d') && !token.startsWith('dd'))
    letters = letters.slice(0, -1);
  const key = /(?<=[aeiouyâêôăơưw])[bcghmnpt]*([sfrxj])[bcghmnpt]*$/.exec(letters)?.[1];
  if (key) {
    const at = letters.lastIndexOf(key);
    letters = letters.slice(0, at) + letters.slice(at + 1);
  }
  for (const [keys, vowel] of telexVowels) letters = letters.replace(keys, vowel);
  if (letters === token.toLowerCase()) return null;
  return key ? withTone(letters, telexTones[key] as string) : letters;
}

/** "d9a8ng" → "đăng", "ki1" → "kí"; null when the token holds no VNI digits. */
export function readVni(token: string): string | null {
  if (!/^[a-z]+\d[a-z\d]*$/i.test(token)) return null;
  let letters = token.toLowerCase();
  if (letters.includes('9')) letters = letters.replace('9', '').replace('d', 'đ');
  for (const [keys, vowel] of vniVowels) letters = letters.replace(keys, vowel);
  const tone = /[1-5]/.exec(letters)?.[0];
  letters = letters.replace(/\d/g, '');
  return tone ? withTone(letters, vniTones[tone] as string) : letters;
}

/** Puts a tone on the vowel that is likely to carry it; its exact place does not matter for comparing. */
function withTone(letters: string, tone: string): string {
  const at = letters.search(/[âêôăơư]/) >= 0 ? letters.search(/[âêôăơư]/) : letters.search(/[aeiouy]/);
  return at < 0 ? letters : (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC');
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters are neighbours on the keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  return rows.some((row, r) => {
    const at = row.indexOf(a);
    if (at < 0) return false;
    return [r - 1, r, r + 1].some((other) => {
      const there = rows[other]?.indexOf(b) ?? -1;
      return there >= 0 && Math.abs(there - at) <= 1;
    });
  });
}

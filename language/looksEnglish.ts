import { hasDiacritics } from './syllable';
import { syllables } from './text';

/** Words that English sentences can hardly do without, and that Vietnamese typed without accents hardly has. */
const common = new Set(
  (
    'i my me you your he she his her it its we our they them their this that the a an and or but is are was were am be been ' +
    'have has had do does did not no in on at of for from with by who what where when how which why can will would should ' +
    'need want help please call someone somebody going get got just now am im dont cant'
  ).split(' '),
);
const SHARE = 0.4;
/** Vietnamese syllables that are written like one of them. */
const shared = new Set([
  'the',
  'an',
  'do',
  'me',
  'he',
  'in',
  'no',
  'can',
  'be',
  'a',
  'i',
  'is',
  'on',
  'am',
  'but',
  'by',
]);

/** Whether a text is more likely English than Vietnamese typed without accents. */
export function looksEnglish(text: string): boolean {
  const read = syllables(text.replace(/[’']/gu, ''));
  if (read.length === 0 || read.some(hasDiacritics)) return false;
  const known = read.filter((word) => common.has(word));
  return known.length >= SHARE * read.length && known.some((word) => !shared.has(word));
}

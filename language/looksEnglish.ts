import { readTelex } from './keyboard';
import { recently } from './recently';
import { fold } from './text';
import { words } from './words';

/** Words that English sentences can hardly do without, and that Vietnamese typed without accents hardly has. */
const common = new Set(
  (
    'i my me you your he his she her it its we our they them their this that the a an and or but is are was were am be been ' +
    'have has had do does did not no in on at of for from with by who what where when how which why can will would should ' +
    'need want help please call someone somebody going get got just now am im dont cant there make makes made after ' +
    'before about into out every best way live like these those some any if up'
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

/** How a Vietnamese syllable may be built, without its marks. */
const syllable = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;
/** Shorter words may be shorthand of either language. */
const FOREIGN_LETTERS = 4;
/** From this share on, of words that no Vietnamese syllable is built like … */
const FOREIGN_SHARE = 0.3;
/** … and from this share on together with the common ones. */
const TOGETHER = 0.5;
/** Syllables that Vietnamese sentences without accents can hardly do without, and that are no English words. */
const vietnamese = new Set(
  (
    'toi khong duoc giay dang ky cua nao voi lam nguoi nha minh muon xin gi dau con cho bao nhieu roi moi nay anh chi ' +
    'bi sua mat tui hong hok ko dc ad oi ngay thi la va nhu tren'
  ).split(' '),
);

/** Several ask it of one message. */
const KEPT = 8;

/** Whether a text is more likely English than Vietnamese typed without accents. */
export const looksEnglish = recently(KEPT, (text: string): boolean => {
  const said = words(text.replace(/[’']/gu, ''));
  if (said.length === 0 || said.some(({ hasDiacritics }) => hasDiacritics)) return false;
  const read = said.map((word) => word.text);
  const known = read.filter((word) => common.has(word));
  if (known.length >= SHARE * read.length && known.some((word) => !shared.has(word))) return true;
  return isWrittenLikeEnglish(read);
});

/** "Husband hit me every day": many words that cannot be Vietnamese, and none that hardly can be English. */
function isWrittenLikeEnglish(read: readonly string[]): boolean {
  if (read.some((word) => vietnamese.has(word))) return false;
  const foreign = read.filter(isForeign);
  const together = read.filter((word) => common.has(word) || isForeign(word));
  return (
    foreign.length >= 2 &&
    foreign.length >= FOREIGN_SHARE * read.length &&
    together.length >= TOGETHER * read.length
  );
}

/** Neither a Vietnamese syllable nor one whose marks stayed keys ("muoons"). */
function isForeign(word: string): boolean {
  if (word.length < FOREIGN_LETTERS || !/^[a-z]*[aeiouy][a-z]*$/.test(word) || syllable.test(word))
    return false;
  const typed = readTelex(word);
  return typed === null || !syllable.test(fold(typed));
}

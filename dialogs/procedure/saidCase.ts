import type { ProcedureSheet, SheetCase } from '../../knowledge/sheet/sheet';
import { accentedText, unaccentedText, words } from '../../language/words';
import { agesSaid, ageRange, isOfAge } from './ages';
import { termsOf } from './askable';
import { contentWords } from './contentWords';
import familyWords from './data/familyWords.json';
import { saysQuantityOf } from './saidQuantity';

/**
 * The case that a question tells by an age, a number or the very words of the case: "bé 8 tuổi", "5 phòng". Null
 * when it tells none, or more than one.
 */
export function saidCase(question: string, sheet: ProcedureSheet): SheetCase | null {
  const [first] = sheet.questions;
  const named = [
    ...(first?.options.map((option) => ({ text: option.title, id: option.case })) ?? []),
    ...sheet.cases.flatMap(({ id, when }) => (when ? [{ text: when, id }] : [])),
  ];
  const ages = agesSaid(question);
  const byAge = named.filter(({ text }) => isOfAge(text, ages));
  const byQuantity = named.filter(({ text }) => saysQuantityOf(question, text));
  const saying = howSaid(question, sheet);
  const byWords = named.map((one) => ({ ...one, said: saying(one) })).filter(({ said }) => said !== null);
  // "Đổi tên chủ" says "đổi chủ" whole, and of "đổi tên, thông số" one of the two.
  const whole = byWords.filter(({ said }) => said === 'whole');
  return only(byAge, sheet) ?? only(byQuantity, sheet) ?? only(byWords, sheet) ?? only(whole, sheet);
}

/** A case of a single word would be heard in anything. */
const CASE_MIN_WORDS = 2;
/** In so few words one of two that a case names is enough: "góa" of "đã ly hôn hoặc góa". */
const SHORT_WORDS = 3;

/** "Mất bao lâu", "mất tiền không": how long and how much is asked, and nothing is lost long since. */
const asksLengthOrSum =
  /(?:(?<!\p{L})(?:mất|mat)\s+)?(?<!\p{L})bao\s+(?:lâu|lau|nhiêu|nhieu)(?!\p{L})|(?<!\p{L})(?:mất|mat)\s+(?:tiền|tien|phí|phi|mấy|may|nhiêu|nhieu)(?!\p{L})/giu;

/** "Nhà bố mẹ ruột", "nhà chồng": the house of one's family. */
const houseOfFamily = new RegExp(
  `(?<!\\p{L})(nhà|nha)\\s+(?:(?:của|cua)\\s+)?(?:${familyWords.join('|')})(?!\\p{L})(?:\\s+ruột)?`,
  'giu',
);
/** "Bé bị bỏ rơi" is "trẻ bị bỏ rơi". */
const child = /(?<!\p{L})(?:em bé|cháu bé|trẻ em|bé)(?!\p{L})/giu;
/** "Vợ tôi mất ba năm rồi": not who lost a thing, "vợ tôi mất thẻ". */
const spouseDied =
  /(?<!\p{L})(?:vợ|vo|chồng|chong|ông xã|ong xa|bà xã|ba xa)(?:\s+(?:tôi|toi|tui|em|e|mình|minh|cũ|cu|trước|truoc|đã|da|mới|moi|bị bệnh|bi benh)){0,3}\s+(?:qua đời|qua doi|chết|chet|(?:mất|mat)(?=\s*(?:$|[,.;]|(?:rồi|roi|năm|nam|tháng|thang|hồi|hoi|được|duoc|từ|tu|mấy|may|một|mot|hai|ba|\d)(?!\p{L}))))(?!\p{L})/giu;
const WIDOWED = 'góa';
/** "Đất phi nông nghiệp" is none of "nông nghiệp". */
const contrary =
  /(?<!\p{L})phi (?:nông nghiệp|nong nghiep|lợi nhuận|loi nhuan|chính phủ|chinh phu|thương mại|thuong mai|mậu dịch|mau dich)(?!\p{L})/giu;
/** So many words of a case that stand in a row in a question name it, however little each says: "chưa có nhà". */
const IN_A_ROW = 3;

/** Whether a question says a case whole, or one of several things that it is; null where it says neither. */
function howSaid(
  question: string,
  sheet: ProcedureSheet,
): ({ text }: { text: string }) => 'whole' | 'part' | null {
  const asked = withContraries(question)
    .replace(asksLengthOrSum, ' ')
    .replace(houseOfFamily, '$1 người thân')
    .replace(child, 'trẻ')
    .replace(spouseDied, `$& ${WIDOWED}`);
  const said = contentWords(asked);
  const left = contentWords(asked.replace(whereFrom, ' '));
  const inRow = ` ${accentedText(words(asked))} `;
  const plain = ` ${unaccentedText(words(asked))} `;
  const isWhole = (text: string): boolean => {
    const own = [...contentWords(text)];
    const told = saysWhereFrom.test(text) ? said : left;
    if (own.length >= CASE_MIN_WORDS && own.every((word) => told.has(word))) return true;
    const row = accentedText(words(text));
    return row.split(' ').length >= IN_A_ROW && inRow.includes(` ${row} `);
  };
  const isOneSaid = (text: string): boolean => {
    const [only, ...others] = contentWords(text);
    return only !== undefined && others.length === 0 && said.has(only);
  };
  return ({ text: written }) => {
    const text = withContraries(written);
    if (ageRange(text) || (isOfDead.test(text) && losesThing.test(question)) || isTurnedRound(text, question))
      return null;
    if (isDenied(text, plain)) return null;
    if (text.split(/,\s+/u).some((one) => denies.test(one) && saysInRow(one, plain))) return 'part';
    // "Đã ly hôn hoặc góa": one of the two is enough.
    const either = text.split(/\s+hoặc\s+/u);
    if (isWhole(text)) return 'whole';
    if (either.some(isWhole)) return 'part';
    const isPlain = (one: string): boolean =>
      said.size <= SHORT_WORDS || one.trim().toLowerCase() === WIDOWED;
    if (either.length > 1 && either.some((one) => isPlain(one) && isOneSaid(one))) return 'part';
    // "Tàu mua bán, tặng cho": one of a row, too, where it says more than what the matter is called.
    const isPart = (one: string): boolean => isWhole(one) && wordsBeyondName(one, sheet) >= CASE_MIN_WORDS;
    return text.split(/,\s+/u).some(isPart) ? 'part' : null;
  };
}

/** "Không có giấy báo tử": what somebody is without, or has not done. */
const denies = /^(?:không|chưa)\s/iu;
const denial = /(?:^| )(?:khong|chua|ko|k|hong|hok|hem|chang)(?: (?:co|con|he co))?$/;

function saysInRow(text: string, plain: string): boolean {
  const row = unaccentedText(words(text));
  return row.split(' ').length >= IN_A_ROW && plain.includes(` ${row} `);
}

/** Whether a question denies what a case says: "không có giấy báo tử" is none of "có giấy báo tử". */
function isDenied(text: string, plain: string): boolean {
  if (denies.test(text)) return false;
  const what = unaccentedText(words(text)).replace(/^co /, '');
  return plain
    .split(` ${what} `)
    .slice(0, -1)
    .some((before) => denial.test(before));
}

/** "Phi nông nghiệp" as one word. */
function withContraries(text: string): string {
  return text.replace(contrary, (both) => both.replace(/\s+/gu, ''));
}

/** "Người có bằng đã mất": who lost a paper tells of no death. */
const isOfDead = /người(?: \p{L}+){0,4} đã (?:mất|chết)/iu;
const losesThing = /(?<!\p{L})(?:làm|lam|đánh|danh|bị|bi|lỡ) (?:mất|mat)(?!\p{L})/iu;

/** "Từ cổ phần về TNHH": what stands behind "từ" is left, and is not what is wanted. */
const whereFrom = /(?<!\p{L})(?:từ|tu)\s+(?:\S+\s+){1,4}?(?=(?:về|ve|sang|lên|len|thành|thanh|qua)\s)/giu;
/** A case that tells of both, or of where it comes from, is held against all that is said. */
const saysWhereFrom = /(?<!\p{L})(?:thành|sang|từ)(?!\p{L})/iu;

const becomes = /^(.+?)\s+(?:thành|sang)\s+(.+)$/iu;

/** "Từ cổ phần về TNHH" is not "công ty TNHH thành công ty cổ phần", though it has all of its words. */
function isTurnedRound(text: string, question: string): boolean {
  const [, from, to] = becomes.exec(text) ?? [];
  if (from === undefined || to === undefined) return false;
  const said = words(question).map(({ unaccented }) => unaccented);
  const [before, after] = [from, to].map((part) => words(part).map(({ unaccented }) => unaccented)) as [
    string[],
    string[],
  ];
  const at = (own: string[], other: string[]): number =>
    said.findIndex((word) => own.includes(word) && !other.includes(word));
  const [first, second] = [at(before, after), at(after, before)];
  return first >= 0 && second >= 0 && second < first;
}

function wordsBeyondName(text: string, sheet: ProcedureSheet): number {
  return [...termsOf(text, sheet)].filter((term) => !term.includes(' ')).length;
}

function only(named: readonly { id: string }[], { cases }: ProcedureSheet): SheetCase | null {
  const ids = new Set(named.map(({ id }) => id));
  return ids.size === 1 ? (cases.find(({ id }) => ids.has(id)) ?? null) : null;
}

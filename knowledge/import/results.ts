import { fold, tidy } from '../../language/text';
import type { Note } from './defects';
import { isEmptyMarker } from './empty';
import { plainItem, withoutFileName } from './plain';

/** The portal's own number of a result, glued to its name: "Mã: KQ-G17.000003", "Mã: TP-G12.0001132", "Mã: dsfas". */
const resultCode = /[\s.,;]*Mã\s*:\s*[-.\w]+?(?=\s|$|\p{Lu}\p{Ll}|(?<=\d)\p{Ll}[^\s\d]*\s)/u;
/** First words of the names of papers that authorities give out. */
const firstWords = 'Giấy|Thông|Văn|Quyết|Cơ|Biên|Phiếu|Hợp|Công|Bản|Thẻ|Sổ|Bằng|Chứng|Danh|Báo|Kết|Tờ';

/**
 * Reads what comes out of a procedure. A result that starts in the middle of a name ("chứng nhận đăng ký doanh nghiệp")
 * lost its first word; it is given back where the rest of the record names the same paper, always with one and the same
 * first word, and else told as it stands. A refusal comes last.
 * @param beside other texts of the record
 */
export function readResults(given: readonly string[], beside: readonly string[], note: Note): string[] {
  const context = beside.map(tidy).join(' \n ');
  const read = given.flatMap(withoutCodes).flatMap((entry) => {
    const text = plainItem(withoutFileName(entry, '', 'results', note));
    if (text === '') return [];
    if (isEmptyMarker(text)) {
      note('empty-marker', 'results', text);
      return [];
    }
    if (!/^\p{Ll}/u.test(tidy(entry))) return [text];
    const first = lostWord(text, context);
    note(first === undefined ? 'cut-off-result' : 'restored-result', 'results', text);
    return [first === undefined ? text.charAt(0).toUpperCase() + text.slice(1) : `${first} ${text}`];
  });
  const distinct = [...new Map(read.map((text) => [fold(text), text])).values()];
  if (distinct.length < read.length) note('duplicate-part', 'results', `${read.length - distinct.length}`);
  return [...distinct.filter((text) => !isRefusal(text)), ...distinct.filter(isRefusal)];
}

/** Names lose the portal's numbers; where more follows behind one, it is a result of its own. */
function withoutCodes(entry: string): string[] {
  return entry.split(new RegExp(resultCode, 'gu')).filter((part, i) => i === 0 || part.trim() !== '');
}

/** What one gets when it is not granted; told last. */
function isRefusal(text: string): boolean {
  return /từ chối|không (?:chấp thuận|đồng ý|đủ điều kiện|được cấp|giải quyết)|nêu rõ lý do|yêu cầu bổ sung/iu.test(
    text,
  );
}

function lostWord(text: string, context: string): string | undefined {
  const start = text
    .split(' ')
    .slice(0, 4)
    .join(' ')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = new RegExp(String.raw`(?<!\p{L})(${firstWords})\s+${start}(?!\p{L})`, 'giu');
  const words = new Set([...context.matchAll(before)].map((found) => capital(found[1] ?? '')));
  return words.size === 1 ? [...words][0] : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

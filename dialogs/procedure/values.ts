import type { SheetFee, SheetPaper, SheetTime, TimeOfWay, Way } from '../../knowledge/sheet/sheet';
import { capital, dateText, numberText } from '../text/format';
import { say } from '../text/say';

export { capital, dateText, numberText };

/** First letter small, unless the word is an abbreviation or a name of the state's bodies ("UBND", "Công an"). */
export function small(text: string): string {
  return /^(?:\p{Lu}{2}|Công an|Ủy ban|Uỷ ban|Sở |Bộ |Cục |Chi |Văn phòng|Trung tâm|Bảo hiểm|Phòng )/u.test(
    text,
  )
    ? text
    : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Offices that are named by what they are keep no capital within a sentence: "nộp tại cơ quan thuế". */
const commonNoun =
  /^(?:nơi|cơ quan|cơ sở|các|cấp|đơn vị|tổ chức|trường|bất kỳ|địa điểm|trực ban|cửa khẩu|đại đội|trụ sở)(?!\p{L})/iu;

/** An office within a sentence: one that decides in person is found at its house. */
export function officeText(office: string): string {
  const house = office.replace(/(^|, )chủ tịch (?=(?:ủy ban|uỷ ban|ubnd))/giu, '$1');
  return commonNoun.test(house) ? small(house) : capital(house);
}

/** A situation without the word that opens it: "nếu nhờ người khác làm thay" is "nhờ người khác làm thay". */
export function situation(onlyIf: string): string {
  return small(onlyIf).replace(/^(?:nếu|khi)\s+/iu, '');
}

/** One sentence with its full stop. */
export function sentence(text: string): string {
  const trimmed = capital(text.trim()).replace(/[;,:\s]+$/u, '');
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

export function wayText(way: Way): string {
  return say(`way.${way}`);
}

/** The amount alone: "50.000 đồng/thẻ", "miễn phí". */
function amountText({ amount, currency, per }: SheetFee): string {
  if (amount === 'free') return say('procedure.free');
  if (amount === 'by-council') return say('procedure.byCouncil');
  if (amount === 'unknown') return '';
  const text =
    currency === 'VND'
      ? say('procedure.amount', { amount: numberText(amount) })
      : say('procedure.amountIn', { amount: numberText(amount), currency });
  return per ? say('procedure.per', { amount: text, per }) : text;
}

/** The amount with what must be read with it. */
export function feeText(fee: SheetFee): string {
  const note = fee.note?.trim();
  if (fee.amount === 'unknown') return note ? sourceSays(small(note)) : '';
  const text = fee.until ? untilText(fee, dateText(fee.until)) : amountText(fee);
  return note && !saysTheSame(note, text) ? say('procedure.withNote', { text, note: asNote(note) }) : text;
}

/** What the source has in place of an amount: "nguồn không ghi số tiền, chỉ ghi theo biểu phí". */
function sourceSays(note: string): string {
  if (/^(?:nguồn|số tiền|mức)/u.test(note)) return note;
  if (note.startsWith('không')) return say('procedure.sourceLacks', { text: note });
  const tells = /\d[\d.]*\s*(?:đồng|đ(?!\p{L})|usd|%)|không (?:ghi|nêu|quy định)|miễn/iu.test(note);
  return say(tells ? 'procedure.sourceSays' : 'procedure.fee.noAmount', { text: note });
}

/** A discount is told with its end, and with what is paid otherwise. */
function untilText(fee: SheetFee, until: string): string {
  const { usual, note: _, ...rest } = fee;
  return usual
    ? say('procedure.discount', {
        amount: amountText(fee),
        until,
        usual: amountText({ ...rest, amount: usual }),
      })
    : say('procedure.until', { amount: amountText(fee), until });
}

/** A note as it stands in brackets: small, without its full stop. */
function asNote(note: string): string {
  return small(note).replace(/[.;]\s*$/, '');
}

/** Whether a note only repeats the amount. */
function saysTheSame(note: string, text: string): boolean {
  const digits = (of: string) => of.replace(/\D/g, '');
  return note.length < 40 && digits(note) === digits(text);
}

/** "7 ngày làm việc", "5–20 ngày", "giải quyết ngay trong ngày". */
export function timeText({ value, max, unit, note: remark, byWay }: SheetTime): string {
  const note =
    byWay && remark ? say('procedure.time.byWay', { note: asNote(remark), ways: waysText(byWay) }) : remark;
  const text =
    unit === 'at-once'
      ? say('procedure.atOnce')
      : max
        ? say('procedure.range', { from: numberText(value), to: numberText(max), unit: say(`unit.${unit}`) })
        : say('procedure.duration', { value: numberText(value), unit: say(`unit.${unit}`) });
  return note && !saysTheSame(note, text) ? say('procedure.withNote', { text, note: asNote(note) }) : text;
}

/** "Nộp trực tuyến, gửi qua bưu chính 10; nộp trực tiếp 20". */
function waysText(byWay: readonly TimeOfWay[]): string {
  const told = byWay.map(({ value, ways }) => `${ways.map(wayText).join(', ')} ${numberText(value)}`);
  return told.join('; ');
}

/** The smaller print of a paper: "chỉ xuất trình, 1 bản chính, mẫu CT01". */
export function paperNote(paper: SheetPaper): string {
  return [
    paper.plain && small(paper.plain),
    paper.shown ? say('procedure.documents.shown') : undefined,
    paper.originals && !paper.shown
      ? say('procedure.documents.originals', { count: paper.originals })
      : undefined,
    paper.copies ? say('procedure.documents.copies', { count: paper.copies }) : undefined,
    paper.certified ? say('procedure.documents.certified', { count: paper.certified }) : undefined,
    paper.form && !paper.name.includes(paper.form) ? formText(paper.form) : undefined,
    paper.where,
  ]
    .filter(Boolean)
    .join(', ');
}

function formText(form: string): string {
  return /^mẫu/iu.test(form) ? small(form) : say('procedure.documents.form', { form });
}

/** So much of the room must be filled up to where a part ends, or a clause, for it to be cut there. */
const CUT_AT = { part: 0.3, clause: 0.6 };

/** At most so many characters, cut behind a part or a clause where one ends, else between words; no bracket is left open. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = withoutOpenBracket(text.slice(0, length - 1));
  const part = Math.max(head.lastIndexOf('; '), head.lastIndexOf('. '));
  const clause = head.lastIndexOf(', ');
  const at =
    part > length * CUT_AT.part
      ? part
      : clause > length * CUT_AT.clause
        ? clause
        : Math.max(head.lastIndexOf(' '), length / 2);
  return `${head.slice(0, at).trimEnd()}…`;
}

function withoutOpenBracket(head: string): string {
  const open = head.lastIndexOf('(');
  const isOpen = open > head.lastIndexOf(')');
  return isOpen && open > head.length * CUT_AT.part ? `${head.slice(0, open).trimEnd()} ` : head;
}

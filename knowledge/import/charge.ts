import { tidy } from '../../language/text';
import { inWhole, readNumber, type Amount } from './amounts';
import { closing } from './brackets';
import { orEmpty } from './empty';

/** One charge as the source prints it, taken apart but not yet believed. */
export interface Charge {
  /** "free" where "Miễn phí" or the number 0 is printed; undefined where no amount is printed. */
  printed?: Amount | 'free';
  note: string;
  /** What stands there is no fee and no words on one: a number that may count anything, or a cell that says true or false. */
  misfit?: 'fee-without-unit' | 'logical-fee';
}

const money = String.raw`(Việt Nam Đồng|VNĐ|VND|đồng|đ|USD)(?!\p{L})`;
/** "1,5 triệu đồng"; "50 nghìn" of a fee is money though nobody says so. */
const scaled = String.raw`(tỷ|triệu|tr|nghìn|ngàn|k)(?:\s*${money}|(?=\s*(?:\(|/|$)))`;
const line = /^(?:Phí|Lệ phí|Khác|Giá dịch vụ|Mức giá|Mức thu|Chi phí)\s*:\s*(.*)$/i;
const amountFirst = new RegExp(String.raw`^(\d[\d.,]*)\s*(?:${scaled}|${money})\s*(.*)$`, 'isu');
const wordsFirst = /^(Miễn phí|Không (?:thu|mất) phí|Không|o)(?=\s*(?:\(|đồng|$))\s*(?:đồng)?\s*(.*)$/is;

/**
 * Takes the text of a fee apart into charges: "Miễn phí(…)", "1,025,000 Việt Nam Đồng(…)", or lines
 * "Phí : 100.000 Đồng (…)". Lines that only name an attached file are no charges.
 */
export function readCharges(given: string): Charge[] {
  const lines = given.split('\n').filter((part) => part.trim() !== '' && !/^\s*File đính kèm/i.test(part));
  const charges: string[] = [];
  for (const part of lines) {
    const start = line.exec(part.trim());
    charges.push(start ? (start[1] ?? '') : `${charges.pop() ?? ''}\n${part}`);
  }
  return charges
    .map(readCharge)
    .filter(({ printed, note, misfit }) => printed !== undefined || note !== '' || misfit !== undefined);
}

function readCharge(given: string): Charge {
  const text = given.trim();
  if (/^\d+$/.test(text)) return { note: '', misfit: 'fee-without-unit' };
  if (/^(?:true|false)$/i.test(text)) return { note: '', misfit: 'logical-fee' };
  // In groups of three it is money, as in any text on fees.
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? readNumber(text) : undefined;
  if (grouped !== undefined) return { printed: { amount: grouped, currency: 'VND' }, note: '' };
  const [, figure, scale = '', ofScaled, ofPlain, rest = ''] = amountFirst.exec(text) ?? [];
  if (figure !== undefined) {
    const number = readNumber(figure.replace(/[.,]$/, ''));
    const value = number === undefined ? undefined : inWhole(number, scale);
    const currency = /usd/i.test(ofScaled ?? ofPlain ?? '') ? 'USD' : 'VND';
    const note = unwrap(rest.replace(/\sĐồng$/, ''));
    if (value === undefined || !Number.isInteger(value)) return { note: text };
    return { printed: value === 0 ? 'free' : { amount: value, currency }, note };
  }
  const words = wordsFirst.exec(text);
  if (words) return { printed: 'free', note: unwrap(words[2] ?? '') };
  return {
    note: unwrap(text.replace(/^(?:Đồng|USD)(?!\p{L})/iu, '').replace(/\sĐồng(?=\s*(?:\(|$))/i, '')),
  };
}

/** "(50.000 đồng/lần)" → "50.000 đồng/lần"; bullets and empty words go. */
function unwrap(note: string): string {
  let kept = tidy(note);
  while (closing(kept) === kept.length) kept = kept.slice(1).replace(/\)$/, '').trim();
  return orEmpty(kept.replace(/^[\s\-+*•:.;]+/, ''));
}

import { fold } from '../../language/text';
import type { Fee } from '../schema/procedure';
import { findAmounts, sameAmount, soleAmount, type Amount } from './amounts';
import { readCharges, type Charge } from './charge';
import type { Note } from './defects';
import { hasEnd, inForce } from './feePeriod';

export interface FeeReading {
  fee?: Fee;
  feeNote?: string;
}

/** No fee of the administration is below this many đồng; a smaller number has lost its thousands or is no money. */
const least = 1000;
const council =
  /hoi dong nhan dan|hdnd|(uy ban nhan dan|ubnd) (cap )?(tinh|thanh pho).{0,20}(quy dinh|quyet dinh|ban hanh)/;
const none =
  /^(mien (le )?phi|mien thu|khong thu|khong phai nop|khong quy dinh|khong co|khong duoc quy dinh)/;
/** Words that tie an amount to a case or a time. */
export const conditional =
  /(?<!\p{L})(?:đối với|trường hợp|nếu|trừ|riêng|miễn|giảm|bằng|từ ngày|đến ngày|đến hết|kể từ)(?!\p{L})|%/iu;
/** A note that names the rule to look into, not just what is paid for. */
const refers = /quy định|thông tư|nghị định|nghị quyết|quyết định|biểu|luật|pháp luật/i;
/** Words that say for which case an amount is ("/trường hợp" says per what). */
const caseWords =
  /(?<![\p{L}/])(?:trường hợp|đối với|theo danh sách|loại|hạng|nếu)(?!\p{L})|(?:dưới|trên|từ)\s+\d/iu;
const period = /(?<!\p{L})(?:từ ngày|đến hết|kể từ|áp dụng)(?!\p{L})/iu;
/** A template that nobody filled in: "Thông tư số … ngày … của". */
const unfilled = /(?:số|ngày)\s*(?:…|\.{3,})/i;

/**
 * Reads the text of a fee. An amount is taken when it is the only one and its note does not speak against it;
 * otherwise the fee stays open and the note, which says more, is kept. Time and fee that ran together must have been
 * parted before.
 * @param asOf when the record was taken; amounts whose own time had run out by then are left out
 */
export function readFee(given: string, asOf: string, note: Note): FeeReading {
  const printed = readCharges(given).map((charge) =>
    unfilled.test(charge.note) ? { ...charge, note: '' } : charge,
  );
  const charges = printed.flatMap((charge) => inForce(charge, asOf) ?? []);
  if (charges.length < printed.length) {
    note('expired-fee', 'fee', given);
    return {};
  }
  const readings = charges.map((charge) => readCharge(charge, given, note));
  const [first] = readings;
  if (readings.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first ?? {};
  const alike = readings.every((reading) => JSON.stringify(reading.fee) === JSON.stringify(first?.fee));
  const feeNote = [...new Set(charges.map(inWords).filter((words) => words !== ''))].join('; ');
  if (alike && typeof first?.fee === 'string') return withNote({ fee: first.fee }, feeNote);
  if (readings.some((reading) => typeof reading.fee === 'object')) note('varying-fee', 'fee', given);
  return readings.some((reading) => reading.feeNote === undefined && reading.fee === undefined)
    ? {}
    : withNote({}, feeNote);
}

function readCharge(charge: Charge, given: string, note: Note): FeeReading {
  if (charge.misfit) {
    note(charge.misfit, 'fee', given);
    return {};
  }
  if (charge.printed === 'free') return readFree(charge.note, given, note);
  if (charge.printed) return readAmount(charge.printed, charge, given, note);
  if (council.test(fold(charge.note))) return withNote({ fee: 'by-council' }, charge.note);
  const kind =
    charge.note === ''
      ? 'unreadable-fee'
      : findAmounts(charge.note).length > 0
        ? 'varying-fee'
        : 'regulated-fee';
  note(kind, 'fee', given);
  return withNote({}, charge.note);
}

function readFree(said: string, given: string, note: Note): FeeReading {
  if (said === '') return { fee: 'free' };
  if (council.test(fold(said))) {
    note('council-fee', 'fee', given);
    return withNote({ fee: 'by-council' }, said);
  }
  if (findAmounts(said).length > 0) {
    note('contradictory-fee', 'fee', given);
    return withNote({}, said);
  }
  const sentence = said.split(/[.;]\s/)[0] ?? said;
  const wholly = none.test(fold(sentence)) && !/đối với|trường hợp|nếu|trừ|khi|cho |%/i.test(sentence);
  if (wholly) return withNote({ fee: 'free' }, said);
  note('regulated-fee', 'fee', given);
  return refers.test(said) ? withNote({}, said) : {};
}

function readAmount(printed: Amount, charge: Charge, given: string, note: Note): FeeReading {
  const said = charge.note;
  const spoken = findAmounts(said);
  if (printed.currency === 'VND' && printed.amount < least) return readTooSmall(printed, said, given, note);
  if (spoken.some((other) => !sameAmount(other, printed))) {
    const varies = period.test(said) || spoken.some((other) => sameAmount(other, printed));
    note(varies ? 'varying-fee' : 'contradictory-fee', 'fee', given);
    return varies ? withNote({}, inWords(charge)) : {};
  }
  if (council.test(fold(said)) || /\d\s*%/.test(said) || isForOneCase(said) || isForATime(printed, said)) {
    note('varying-fee', 'fee', given);
    return withNote({}, inWords(charge));
  }
  return withNote({ fee: { ...printed } }, said);
}

/** "40 Việt Nam Đồng(40.000 đồng/lần)": the thousands were lost, and the note proves it; else the number means nothing. */
function readTooSmall(printed: Amount, said: string, given: string, note: Note): FeeReading {
  const sole = soleAmount(said);
  const thousands = { amount: printed.amount * 1000, currency: 'VND' as const };
  if (sole && sameAmount(sole, thousands) && !conditional.test(said))
    return withNote({ fee: { ...sole } }, said);
  note('implausible-fee', 'fee', given);
  const proven = findAmounts(said).some(
    (other) => sameAmount(other, thousands) || (other.currency === 'USD' && other.amount === printed.amount),
  );
  return proven ? withNote({}, said) : {};
}

/** A note that says for which case the amount is; words on who pays less or nothing do not count. */
function isForOneCase(said: string): boolean {
  const charged = said.split(/[.;,]\s|\(|\)/).filter((part) => !/miễn|giảm|không thu|trừ/i.test(part));
  return charged.some((part) => caseWords.test(part));
}

/** A note on a limited time that does not name the printed amount leaves open whether it is the amount of that time. */
function isForATime(printed: Amount, said: string): boolean {
  return hasEnd(said) && !findAmounts(said).some((other) => sameAmount(other, printed));
}

function withNote(reading: FeeReading, feeNote: string): FeeReading {
  return feeNote === '' ? reading : { ...reading, feeNote };
}

/** A charge in words, with its printed amount, so that no amount loses what it is for. */
function inWords({ printed, note }: Charge): string {
  if (
    printed === undefined ||
    printed === 'free' ||
    findAmounts(note).some((other) => sameAmount(other, printed))
  )
    return note;
  const amount = `${printed.amount.toLocaleString('vi-VN')} ${printed.currency === 'VND' ? 'đồng' : printed.currency}`;
  return note === '' ? amount : `${amount} (${note})`;
}

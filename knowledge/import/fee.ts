import { fold } from '../../language/text';
import type { Fee } from '../procedure';
import { findAmounts, sameAmount, soleAmount, type Amount } from './amounts';
import { readCharges, type Charge } from './charge';
import type { Note } from './defects';

export interface FeeReading {
  fee?: Fee;
  feeNote?: string;
}

/** No fee of the administration is below this many đồng; a smaller number has lost its thousands or is no money. */
const least = 1000;
const council = /hoi dong nhan dan|uy ban nhan dan (cap )?tinh|ubnd (cap )?tinh|hdnd/;
const none = /^(mien (le )?phi|mien thu|khong thu|khong phai nop|khong quy dinh|khong co)/;
/** Words that tie an amount to a case. */
export const conditional =
  /(?<!\p{L})(đối với|trường hợp|nếu|trừ|riêng|miễn|giảm|bằng|mức|từ ngày|đến ngày|đến hết|kể từ|%)|%/iu;

/**
 * Reads the text of a fee. An amount is taken when it is the only one and its note does not speak against it;
 * otherwise the fee stays open and the note, which says more, is kept. Time and fee that ran together must have been
 * parted before.
 */
export function readFee(given: string, note: Note): FeeReading {
  const charges = readCharges(given);
  const [first, ...others] = charges;
  if (!first) return {};
  const readings = charges.map((charge) => readCharge(charge, given, note));
  const alike = readings.every((other) => JSON.stringify(other) === JSON.stringify(readings[0]));
  if (others.length === 0 || alike) return readings[0] ?? {};
  const fees = readings.map((reading) => JSON.stringify(reading.fee ?? null));
  const feeNote = joinNotes(charges);
  if (new Set(fees).size === 1 && readings[0]?.fee !== undefined && typeof readings[0].fee === 'string') {
    return withNote({ fee: readings[0].fee }, feeNote);
  }
  if (readings.some((reading) => typeof reading.fee === 'object')) note('varying-fee', 'fee', given);
  return withNote({}, feeNote);
}

function readCharge(charge: Charge, given: string, note: Note): FeeReading {
  if (charge.printed === undefined) {
    if (council.test(fold(charge.note))) return withNote({ fee: 'by-council' }, charge.note);
    if (findAmounts(charge.note).length === 0) note('unreadable-fee', 'fee', given);
    else note('varying-fee', 'fee', given);
    return withNote({}, charge.note);
  }
  return charge.printed === 'free'
    ? readFree(charge.note, given, note)
    : readAmount(charge.printed, charge.note, given, note);
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
  const wholly = none.test(fold(said)) && !/đối với|trường hợp|nếu|%/i.test(said);
  if (wholly) return withNote({ fee: 'free' }, said);
  note('regulated-fee', 'fee', given);
  return withNote({}, said);
}

function readAmount(printed: Amount, said: string, given: string, note: Note): FeeReading {
  const spoken = findAmounts(said);
  const sole = soleAmount(said);
  if (printed.currency === 'VND' && printed.amount < least) {
    const thousands = { amount: printed.amount * 1000, currency: 'VND' as const };
    if (sole && sameAmount(sole, thousands) && !conditional.test(said))
      return withNote({ fee: { ...sole } }, said);
    note('implausible-fee', 'fee', given);
    return withNote({}, spoken.length > 0 ? said : '');
  }
  if (spoken.some((other) => !sameAmount(other, printed))) {
    note(
      spoken.some((other) => sameAmount(other, printed)) ? 'varying-fee' : 'contradictory-fee',
      'fee',
      given,
    );
    return withNote({}, said);
  }
  if (council.test(fold(said)) || /\d\s*%/.test(said)) {
    note('varying-fee', 'fee', given);
    return withNote({}, said);
  }
  return withNote({ fee: { ...printed } }, said);
}

function withNote(reading: FeeReading, feeNote: string): FeeReading {
  return feeNote === '' ? reading : { ...reading, feeNote };
}

/** The charges in words, each with its printed amount, so that no amount loses what it is for. */
function joinNotes(charges: readonly Charge[]): string {
  const words = charges.map(({ printed, note }) => {
    if (
      printed === undefined ||
      printed === 'free' ||
      findAmounts(note).some((other) => sameAmount(other, printed))
    )
      return note;
    const amount = `${printed.amount.toLocaleString('vi-VN')} ${printed.currency === 'VND' ? 'đồng' : printed.currency}`;
    return note === '' ? amount : `${note}: ${amount}`;
  });
  return [...new Set(words.filter((part) => part !== ''))].join('; ');
}

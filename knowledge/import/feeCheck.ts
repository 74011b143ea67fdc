import type { Submission } from '../schema/procedure';
import { findAmounts } from './amounts';
import type { Note } from './defects';
import type { FeeReading } from './fee';

const paying = String.raw`(?:nộp|đóng|thu|thanh toán)\s+(?:tiền\s+)?(?:các khoản\s+)?(?:phí|lệ phí)`;
const paid = new RegExp(String.raw`(?<!không\s)(?<!không phải\s)(?<!miễn\s)${paying}`, 'iu');
const receipt = /(?:biên lai|chứng từ|hóa đơn|giấy tờ)[^.;]{0,40}(?:nộp|thu)\s+(?:tiền\s+)?(?:phí|lệ phí)/iu;
/** "nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí đăng ký khai sinh" */
const dueIf = /nộp (?:lệ )?phí nếu thuộc (?:trường hợp|diện) phải nộp[^.;,\n]{0,80}/iu;
const feeWord = /(?<!\p{L})phí(?!\p{L})/iu;

/**
 * Holds a fee against the rest of the record: a note, steps or papers that send people to pay speak against "free";
 * amounts that they name as fees speak against another amount.
 * @param beside the texts around the fee: its way's note, the steps, the names of the papers
 */
export function checkFee(read: FeeReading, beside: readonly string[], note: Note): FeeReading {
  const { fee } = read;
  if (fee === undefined || fee === 'by-council' || (fee === 'free' && read.feeNote !== undefined))
    return read;
  const witness = beside
    .map((text) => (fee === 'free' ? againstFree(text) : againstAmount(text)))
    .find((found) => found !== undefined);
  if (witness === undefined) return read;
  note('contradictory-fee', 'fee', `${fee === 'free' ? 'Miễn phí' : String(fee.amount)} | ${witness}`);
  const ifDue = beside.map((text) => dueIf.exec(text)?.[0].trim()).find((found) => found !== undefined);
  return fee === 'free' && ifDue !== undefined
    ? { feeNote: ifDue.charAt(0).toUpperCase() + ifDue.slice(1) }
    : {};

  function againstFree(text: string): string | undefined {
    return paid.exec(text)?.[0] ?? receipt.exec(text)?.[0] ?? namedFees(text)[0]?.text;
  }
  function againstAmount(text: string): string | undefined {
    const named = namedFees(text);
    const same =
      typeof fee === 'object' &&
      named.some(({ amount, currency }) => amount === fee.amount && currency === fee.currency);
    return same ? undefined : named[0]?.text;
  }
}

/** Amounts in clauses that speak of a fee; a clause ends at a semicolon, a line break or a full stop before a space. */
function namedFees(text: string): { amount: number; currency: string; text: string }[] {
  const clauses = text.split(/;|\n|\.\s/).filter((clause) => /\d/.test(clause) && feeWord.test(clause));
  return clauses.flatMap((clause) =>
    findAmounts(clause).map((amount) => ({ ...amount, text: clause.trim() })),
  );
}

/**
 * The source prints "free" also where nobody typed an amount. So a bare "free" for one way is not believed beside another way
 * of the same procedure that has a fee, or a note on one.
 */
export function checkAcrossWays(submissions: readonly Submission[], note: Note): Submission[] {
  const other = submissions.find(
    (entry) => (entry.fee !== undefined && entry.fee !== 'free') || entry.feeNote !== undefined,
  );
  if (!other) return [...submissions];
  return submissions.map((entry) => {
    if (entry.fee !== 'free' || entry.feeNote !== undefined) return entry;
    note('contradictory-fee', 'fee', `Miễn phí | ${JSON.stringify(other.fee ?? other.feeNote)}`);
    const { fee: _doubtful, ...rest } = entry;
    return rest;
  });
}

import { fold } from '../../../language/text';
import type { FeeLine, Submission } from '../../schema/procedure';
import { type Amount, findAmounts } from '../amounts';
import { readCharges, type Charge } from '../charge';
import { acrossWays } from './acrossWays';
import { clausesOf, shortened, situationOf } from './clauses';
import { joinedLists, linesOfClause } from './feeClause';
import { labelOf, lawOf, LEAST, nothing, perBare, perOf, withoutNameAsCase } from './feeWords';
import { periodOf, shareOf } from './periods';
import { remark } from './remarks';

type Way = Submission['way'];

const dueIf = /nộp (?:lệ )?phí nếu thuộc (?:trường hợp|diện) phải nộp[^.;,\n]{0,80}/iu;
const paying = /(?:nộp|đóng|thu|thanh toán)\s+(?:tiền\s+)?(?:các khoản\s+)?(?:phí|lệ phí)/iu;
const notPaying = /(?:không|không phải|miễn)\s+(?:nộp|đóng|thu|thanh toán)/iu;

/** A printed "free" without any word beside it is `bare`: the source prints it also where nobody typed an amount. */
type WorkLine = FeeLine & { bare?: true };

/** Reads every fee that the ways of filing tell, by case and time. @param beside steps and papers: who pays by them does not file free */
export function readFeeLines(
  entries: readonly { way: Way; fee: string; raw: string; said: string }[],
  beside: readonly string[],
  name: string,
): FeeLine[] {
  const lines = entries.flatMap(({ way, fee, raw, said }) => {
    const charges = readCharges(fee);
    const read = charges.length > 0 ? charges.flatMap(linesOfCharge) : damaged(raw);
    const inSaid = read.length === 0 ? feesInNote(said) : [];
    return withoutRepeats([...read, ...inSaid].map((line) => withoutNameAsCase(line, name))).map((line) => ({
      ...line,
      way: line.way ?? way,
    }));
  });
  const ways = [...new Set(entries.map(({ way }) => way))];
  const told = acrossWays(believed(lines, beside), ways).map(({ bare: _bare, ...line }) => line);
  return withoutBareRepeats(withoutRepeats(told));
}

function linesOfCharge({ printed, note }: Charge): WorkLine[] {
  const clauses = joinedLists(clausesOf(note));
  const read = clauses.flatMap(linesOfClause);
  const amounts = read.filter(({ amount }) => typeof amount === 'number');
  if (printed === undefined) return read.length > 0 ? read : unknown(note);
  if (printed === 'free') return freeLines(note, read);
  if (printed.currency === 'VND' && printed.amount < LEAST) {
    return amounts.length > 0 ? read : [{ amount: 'unknown', currency: 'VND', note: remark('damaged') }];
  }
  if (amounts.some((line) => line.amount === printed.amount && line.currency === printed.currency))
    return read;
  const [sole] = clauses;
  const described =
    clauses.length === 1 && sole !== undefined && read.every(({ amount }) => amount === 'unknown');
  if (described) return [printedLine(printed, sole)];
  return [
    printedLine(printed, perBare.test(note) ? note : ''),
    ...read.filter(({ amount, share }) => amount !== 'unknown' || share !== undefined),
  ];
}

/** The printed amount with what its only clause says: what it is paid for, since when, by which rule. */
function printedLine(printed: Amount, clause: string): FeeLine {
  const { from, until } = periodOf(clause);
  const share = shareOf(clause);
  const base: FeeLine = { amount: printed.amount, currency: printed.currency, ...perOf(clause) };
  if (share !== undefined && until !== undefined) return base;
  const when = situationOf(clause) ?? labelOf(clause);
  return {
    ...base,
    ...(when === undefined ? {} : { when }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...lawOf(clause),
  };
}

function freeLines(note: string, read: readonly FeeLine[]): WorkLine[] {
  if (note === '') return [{ amount: 'free', currency: 'VND', bare: true }];
  if (read.some(({ amount }) => amount === 'by-council' || typeof amount === 'number')) return [...read];
  if (nothing.test(fold(clausesOf(note)[0] ?? ''))) {
    const [first] = read;
    return first ? [...read] : [{ amount: 'free', currency: 'VND' }];
  }
  return read.length > 0 ? [...read] : unknown(note);
}

/** Words on a fee without an amount: told as they are while short. */
function unknown(note: string): FeeLine[] {
  const words = shortened(note);
  const law = lawOf(note);
  return words === undefined && !('law' in law)
    ? []
    : [{ amount: 'unknown', currency: 'VND', ...(words === undefined ? {} : { note: words }), ...law }];
}

/** A run of digits of which nobody can say where the time ends and the fee begins. */
function damaged(raw: string): FeeLine[] {
  const run = /^\d[\d.,]*\s*(?:VNĐ|Việt Nam Đồng)(.*)$/su.exec(raw.trim());
  if (!run) return [];
  const said = joinedLists(clausesOf(run[1] ?? '')).flatMap(linesOfClause);
  return said.length > 0 ? said : [{ amount: 'unknown', currency: 'VND', note: remark('damaged') }];
}

/** Fees that stand in the note of the way, where its own field says nothing. */
function feesInNote(said: string): FeeLine[] {
  return clausesOf(said)
    .filter((clause) => /phí/iu.test(clause) && findAmounts(clause).length > 0)
    .flatMap(linesOfClause);
}

/** A bare "free" is not believed beside a way that costs, nor beside steps that send people to pay. */
function believed(lines: readonly WorkLine[], beside: readonly string[]): WorkLine[] {
  const costs = lines.some(({ bare }) => !bare);
  const sentToPay = beside.some((text) => paying.test(text.replace(new RegExp(notPaying, 'giu'), '')));
  const due = beside.map((text) => dueIf.exec(text)?.[0].trim()).find((found) => found !== undefined);
  return lines.flatMap((line) => {
    if (!line.bare) return [line];
    if (costs) return [];
    const note = due === undefined ? remark('free-but-paid') : due.charAt(0).toUpperCase() + due.slice(1);
    return sentToPay ? [{ ...line, amount: 'unknown' as const, note }] : [line];
  });
}

function withoutRepeats<T extends FeeLine>(lines: readonly T[]): T[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

/** The same amount without what it is paid for, beside the one that says it. */
function withoutBareRepeats(lines: readonly FeeLine[]): FeeLine[] {
  const isBare = ({ when, per, law, from, until, note }: FeeLine): boolean =>
    [when, per, law, from, until, note].every((part) => part === undefined);
  return lines.filter(
    (line) =>
      !isBare(line) ||
      !lines.some(
        (other) =>
          other !== line &&
          other.amount === line.amount &&
          other.currency === line.currency &&
          other.when === undefined &&
          other.until === undefined &&
          (other.way === undefined || other.way === line.way),
      ),
  );
}

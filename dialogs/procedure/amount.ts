import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { type PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { unaccentedText, type Word, words } from '../../language/words';
import { either } from './either';
import amounts from './data/amounts.json';

/** Sums that are no fee: what one is given, the tax, the penalty. */
export type AmountAsked = 'benefit' | 'tax' | 'penalty';

const benefit = phraseSet(amounts.benefit);
const benefitOf = phraseSet(amounts.benefitOf);
const tax = phraseSet(amounts.tax);
const noTax = phraseSet([...amounts.rent, ...amounts.noTax]);
const penalty = phraseSet([...amounts.penalty, ...amounts.consequence]);
const consequence = phraseSet(amounts.consequence);
const undone = new Set(['khong', 'chua', 'ko', 'k']);
const counted = new Set(
  amounts.counted.flatMap((unit) =>
    words(unit)
      .slice(0, 1)
      .map(({ text }) => text),
  ),
);

/** Whether a text asks for a penalty. */
export function asksForPenalty(text: string): boolean {
  return penalty.matchLongest(words(text)).length > 0;
}

/** Whether a text asks what follows when something is left undone: "không khai tử thì có sao không". */
export function asksWhatFollows(text: string): boolean {
  const said = words(text);
  const [asked] = consequence.matchLongest(said);
  return asked !== undefined && said.slice(0, asked.from).some(({ unaccented }) => undone.has(unaccented));
}

/**
 * Which sum a question asks of a procedure that is not its fee: "được bao nhiêu tiền" of an allowance, "thuế bao nhiêu"
 * of what is no tax matter, "có bị phạt không"; null for any other.
 */
export function amountAsked(question: string, sheet: ProcedureSheet): AmountAsked | null {
  const said = words(question);
  const name = words(`${sheet.title} ${sheet.officialName}`);
  const speaksOf = (some: PhraseMatcher<true>) => some.matchLongest(name).length > 0;
  if (asksOfPenalty(said)) return speaksOf(penalty) ? null : 'penalty';
  if (asksOfTax(said) && asksAmount.matchLongest(said).length > 0) return speaksOf(tax) ? null : 'tax';
  const asked =
    benefit
      .matchLongest(said)
      .some((one) => !counted.has(said[one.to]?.text ?? '') && !isMeasure(one, said)) || asksOfGrant(said);
  return asked &&
    benefitOf.matchLongest(words(`${sheet.title} ${sheet.summary ?? sheet.officialName}`)).length > 0
    ? 'benefit'
    : null;
}

const comparing = new Set(amounts.comparing);

/** "Lương hưu thấp hơn mức trợ cấp": what something is held against, and not what is asked. */
function isMeasure({ from }: { from: number }, said: readonly Word[]): boolean {
  return comparing.has(said[from - 1]?.unaccented ?? '');
}

const asksAmount = phraseSet(amounts.asks);
const grants = phraseSet(amounts.grants);
const pays = phraseSet(amounts.pays);

/** "Hỗ trợ heo bị tiêu hủy bao nhiêu": the sum at the end is what is granted, where nothing is said to be paid. */
function asksOfGrant(said: readonly Word[]): boolean {
  const end = unaccentedText(said.slice(-3));
  const isAmount = /(?:^| )(?:bao nhieu|bn|may (?:tien|dong))(?: (?:tien|vay|a|the|ha|dong))?$/.test(end);
  return isAmount && grants.matchLongest(said).length > 0 && pays.matchLongest(said).length === 0;
}

const handedOut = new RegExp(`^phat ${either(amounts.handedOut)}(?![a-z])`);

/** "Phat may dot" without its marks is what is handed out, and no penalty. */
function asksOfPenalty(said: readonly Word[]): boolean {
  return penalty.matchLongest(said).some(({ from }) => {
    const isGiven =
      said[from - 1]?.unaccented !== 'bi' && handedOut.test(unaccentedText(said.slice(from, from + 4)));
    return !isGiven || said[from]?.hasDiacritics === true;
  });
}

/** "Thue tro" without its marks is rent, and a "mã số thuế" is no sum. */
function asksOfTax(said: readonly Word[]): boolean {
  const others = noTax.matchLongest(said);
  return tax.matchLongest(said).some(({ from }) => !others.some((one) => one.from <= from && from < one.to));
}

const told = Object.fromEntries(
  Object.entries(amounts.told).map(([kind, pattern]) => [kind, new RegExp(pattern, 'iu')]),
) as Record<AmountAsked, RegExp>;

/** The sentence of a sheet that speaks of the sum; null when none does. */
export function amountSentence(
  kind: AmountAsked,
  { warnings, conditions, results }: ProcedureSheet,
): string | null {
  return [...warnings, ...conditions, ...results].find((sentence) => told[kind].test(sentence)) ?? null;
}

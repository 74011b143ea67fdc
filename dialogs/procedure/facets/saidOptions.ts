import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { accentedText, words } from '../../../language/words';
import type { Conditional } from './byCase';

/** A title of a single word would be heard in anything. */
const TITLE_MIN_WORDS = 2;

const inRow = (text: string): string => ` ${accentedText(words(text))} `;

/**
 * Of several fees or times those of the cases whose buttons are named by their very words: "mở nhà thuốc tây" is "Nhà thuốc, quầy
 * thuốc". All where none is named, or every one.
 */
export function saidByOptions<T extends Conditional>(
  values: readonly T[],
  { questions, cases }: Pick<ProcedureSheet, 'questions' | 'cases'>,
  situation: string,
): readonly T[] {
  const [question] = questions;
  const said = inRow(situation);
  const isNamed = (title: string): boolean =>
    title
      .split(/,\s+|\s+hoặc\s+/u)
      .some((one) => words(one).length >= TITLE_MIN_WORDS && said.includes(inRow(one)));
  const options = question?.options ?? [];
  const named = options.filter(({ title }) => isNamed(title));
  if (named.length === 0 || named.length === options.length) return values;
  const own = new Set(named.map((option) => option.case));
  const caseOf = ({ when = '' }: T): string | undefined =>
    (cases.slice(1).find((one) => one.when && when.startsWith(one.when)) ?? cases[0])?.id;
  const told = values.filter((value) => own.has(caseOf(value) ?? ''));
  return told.length === 0 ? values : told;
}

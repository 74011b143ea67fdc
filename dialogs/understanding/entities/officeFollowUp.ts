import { type Group, groupsIn, officeWords } from '../../../knowledge/offices/words';
import type { Memory } from '../../memory';

const particulars: readonly Group[] = ['phone', 'hours'];
const withoutSubject: readonly Group[] = [...particulars, 'where', 'mine', 'filler'];

/**
 * "Địa chỉ", "mấy giờ mở cửa" after an office was told: the whole question; null where the message does not go on from
 * an office. With a procedure in hand "ở đâu" is asked of that one.
 */
export function officeQuestion(
  text: string,
  { beside, current, choices }: Pick<Memory, 'beside' | 'current' | 'choices'>,
): string | null {
  if (beside?.kind !== 'office' || choices) return null;
  const words = officeWords(text);
  const said = groupsIn(words);
  const asking = current ? particulars : [...particulars, 'where'];
  if (!said.some(({ value }) => asking.includes(value))) return null;
  const explained = said.filter(({ value }) => withoutSubject.includes(value));
  const isAll = words.every((_, at) => explained.some(({ from, to }) => at >= from && at < to));
  return isAll ? `${text} ${beside.name}` : null;
}

import { type Group, groupsIn, officeWords } from '../../../knowledge/offices/words';
import { outside } from '../../../language/phraseMatcher';
import { unaccentedText, type Word } from '../../../language/words';
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
  return namesNothing(words) ? `${text} ${beside.name}` : null;
}

const opening = /(?:^| )(?:lam viec|mo cua|dong cua|nghi trua|gio hanh chinh)(?: |$)/;
const processing = /(?:^| )(?:may|bao nhieu|nhieu) ngay(?: |$)|(?:^| )ngay lam viec(?: |$)/;

/** "Mấy giờ làm việc", "chừng nào đóng cửa": hours of an office, and no processing time of what is in hand. */
export function asksOfficeHours(text: string): boolean {
  const words = officeWords(text);
  const plain = unaccentedText(words);
  return opening.test(plain) && !processing.test(plain) && namesNothing(words);
}

/** Nothing is said but what may be asked of any office. */
function namesNothing(words: readonly Word[]): boolean {
  const asking = groupsIn(words).filter(({ value }) => withoutSubject.includes(value));
  return outside(words, asking).length === 0;
}

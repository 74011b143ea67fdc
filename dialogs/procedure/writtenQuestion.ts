import { onceFor } from '../../knowledge/onceFor';
import type { CardAsked } from '../../knowledge/schema/card';
import { phraseSet } from '../../language/phraseMatcher';
import { unaccentedText, words } from '../../language/words';
import { clausesOf } from '../understanding/entities/clauses';
import { contentWords } from './contentWords';
import decisionWords from './data/decisionWords.json';

/** Whether something may be or whether it must. */
export type AskedKind = 'may' | 'must';

/** A wording of a written question, as far as it is compared whatever is asked. */
export interface ReadWording {
  content: ReadonlySet<string>;
  kind: AskedKind | null;
  asksHowMuch: boolean;
}

/** Cards stand still: their wordings are read once, in their order. */
export const readWordings = onceFor(({ q }: CardAsked): readonly ReadWording[] =>
  q.map((wording) => ({
    content: contentWords(wording),
    kind: kindOf(wording),
    asksHowMuch: asksHowMuch(wording),
  })),
);

const need = phraseSet(decisionWords.need);
const allowed = phraseSet(decisionWords.allowed);

/** "Có được cấp phép không". */
const mayBeGranted = /(?:^| )co (?:duoc|dc) (?:[a-z0-9]+ ){1,5}(?:khong|ko|k|hong|hem|chua)(?: |$)/;

/** Whether a text asks if something may be or if it must; null for what asks both or neither. */
export function kindOf(text: string): AskedKind | null {
  const said = words(text);
  const may = allowed.matchLongest(said).length > 0 || mayBeGranted.test(unaccentedText(said));
  const must = need.matchLongest(said).length > 0;
  return may === must ? null : may ? 'may' : 'must';
}

/** Whether what may be is asked of what may be, and what must be of what must: 1, -1, and 0 where either is open. */
export function agreement(asked: AskedKind | null, written: readonly ReadWording[]): number {
  const kinds = written.flatMap(({ kind }) => kind ?? []);
  if (asked === null || kinds.length === 0) return 0;
  return kinds.includes(asked) ? 1 : -1;
}

/** "Có bị quá tuổi không", and not "giấy bị rách có cấp lại không". */
const suffers =
  /(?:^| )bi ((?:(?!co |duoc |dc |phai |can )[a-z0-9]+ ){1,4})(?:khong|ko|k|hong|hem|chua)(?: (?:a|ad|vay|z|nhi|ta|em|anh|chi|ban|luon|he|ri|rua))*$/;

/** "Có được miễn lệ phí không": the yes to whether it is paid is the no to that. */
const exempts =
  /(?:^| )(?:co )?(?:duoc|dc) (?:mien|khoi) (?:[a-z0-9]+ ){0,6}?(?:khong|ko|k|hong|hem|chua)(?: |$)/;
const exempted = /(?:^| )(?:mien|khoi)(?: |$)/;

/**
 * Whether it is asked if something bad comes of it, which no wording of a written question asks: the yes to whether it may be is
 * the no to that.
 */
export function asksTheContrary(question: string, asked: CardAsked): boolean {
  const plain = unaccentedText(words(question));
  if (exempts.test(plain)) return !asked.q.some((wording) => exempted.test(unaccentedText(words(wording))));
  // "Bị mối ăn nát hết không đọc ra chữ, sao y được không" tells what happened.
  const [bad] = clausesOf(question).flatMap(
    (clause) => suffers.exec(unaccentedText(words(clause)))?.[1] ?? [],
  );
  const feared = bad === undefined ? [] : [...contentWords(bad)];
  return (
    feared.length > 0 &&
    readWordings(asked).every(({ content }) => !feared.every((word) => content.has(word)))
  );
}

const quantities = phraseSet(decisionWords.quantities);

export function asksHowMuch(text: string): boolean {
  return quantities.matchLongest(words(text)).length > 0;
}

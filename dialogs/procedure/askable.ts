import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { onceFor } from '../../knowledge/onceFor';
import { recently } from '../../language/recently';
import { type Word, words } from '../../language/words';
import { isIdle, onlyAsks, saying } from './contentWords';

/** What questions are matched against: the names, and the questions that are answered. */
export type Askable = Pick<ProcedureSheet, 'title' | 'officialName' | 'asked'>;

/** Unaccented words and neighbouring pairs, without those that only ask and those of the procedure's own name. */
export function termsOf(text: string, sheet: Askable): Set<string> {
  const name = nameOf(sheet);
  const plain = saying(text).flatMap((word) =>
    isIdle(word) || name.has(word.unaccented) ? [] : [word.unaccented],
  );
  return new Set([...plain, ...plain.slice(1).map((word, i) => `${plain[i]} ${word}`)]);
}

/** Words of a procedure's names, unaccented. */
const nameOf = onceFor(
  ({ title, officialName }: Askable): ReadonlySet<string> =>
    new Set(words(`${title} ${officialName}`).map(({ unaccented }) => unaccented)),
);

/** Whether a word stands in a procedure's names, whatever its marks. */
export function isOfName({ unaccented }: Word, about: Askable): boolean {
  return nameOf(about).has(unaccented);
}

/** Whether a question says nothing beyond the procedure's own name: it asks of the procedure itself. */
export function asksOfItself(question: string, sheet: Askable): boolean {
  return termsOf(question, sheet).size === 0;
}

/** Words of its name that a message must hold to name a procedure. */
const NAME_MIN_WORDS = 2;

/** The same question is held against several names. */
const lettersIn = recently(
  2,
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ unaccented }) => unaccented)),
);

/** Whether a message names the procedure, be it in part. */
export function namesMatter(question: string, sheet: Askable): boolean {
  const said = lettersIn(question);
  const named = [...nameOf(sheet)].filter((word) => said.has(word));
  return named.length >= NAME_MIN_WORDS && named.some((word) => !onlyAsks(word));
}

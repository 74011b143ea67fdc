import { fold } from '../../../language/text';
import type { RequiredDocument } from '../../schema/procedure';
import { withoutLegalTail } from '../lines/clauses';
import { isApplication, isPaper } from './kinds';
import { ON_PAPER } from './paper';

export function withoutRepeats(documents: readonly RequiredDocument[]): RequiredDocument[] {
  return [
    ...new Map(
      documents.map((one) => [`${one.case ?? ''}|${one.onlyIf ?? ''}|${fold(one.name)}`, one]),
    ).values(),
  ];
}

/** A choice that the source lists once more as a paper of its own would be asked for twice. */
export function withoutChoicesAgain(documents: readonly RequiredDocument[]): RequiredDocument[] {
  const choices = new Set(
    documents.flatMap((one) =>
      (one.alternatives ?? []).map((choice) => `${one.case ?? ''}|${keyOf(choice)}`),
    ),
  );
  return documents.filter(
    (one) => one.alternatives !== undefined || !choices.has(`${one.case ?? ''}|${keyOf(one.name)}`),
  );
}

function keyOf(name: string): string {
  return fold(withoutLegalTail(name)).slice(0, 80);
}

/** Pieces of torn texts: they begin in the middle of a sentence or hold nothing but small words. */
export function apart(documents: readonly RequiredDocument[]): {
  whole: RequiredDocument[];
  pieces: RequiredDocument[];
} {
  const isPiece = ({ name }: RequiredDocument): boolean =>
    name.replace(/[^\p{L}]/gu, '').length < 3 ||
    /^(?:Hoặc|Và|Có chứng thực|Nếu có|Kèm theo)\b.{0,12}$/iu.test(name) ||
    /^[)\]}.,;]/.test(name);
  return { whole: documents.filter((one) => !isPiece(one)), pieces: documents.filter(isPiece) };
}

/** What everybody needs first, the application before all; then what only some need; then case by case. */
export function inOrder(documents: readonly RequiredDocument[]): RequiredDocument[] {
  const cases = [...new Set(documents.map((one) => one.case))];
  const rank = (one: RequiredDocument): number =>
    (one.case === undefined ? 0 : 100 * (1 + cases.indexOf(one.case))) +
    (one.onlyIf === undefined || (one.onlyIf === ON_PAPER && isApplication(one.name)) ? 0 : 20) +
    (isApplication(one.name) ? 0 : isPaper(one.name) ? 5 : 8);
  return documents
    .map((one, i) => ({ one, i, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ one }) => one);
}

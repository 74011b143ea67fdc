import numbers from '../../data/danger/numbers.json';
import type { DangerKind } from './kinds';

/** Whom to call matters most: first the likeliest number, then the likeliest danger for which it is called. */
export function likeliestKind(kinds: readonly DangerKind[], probabilities: readonly number[]): DangerKind {
  const byNumber = new Map<string, number>();
  kinds.forEach((kind, i) => {
    const number = firstNumber(kind);
    byNumber.set(number, (byNumber.get(number) ?? 0) + (probabilities[i] ?? 0));
  });
  const weight = (kind: DangerKind, i: number): number =>
    (byNumber.get(firstNumber(kind)) ?? 0) + (probabilities[i] ?? 0) * 1e-3;
  return kinds.reduce((best, kind, i) => (weight(kind, i) > weight(best, kinds.indexOf(best)) ? kind : best));
}

function firstNumber(kind: DangerKind): string {
  return numbers.kinds[kind].call[0] ?? '';
}

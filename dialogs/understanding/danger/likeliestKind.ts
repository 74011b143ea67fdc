import numbers from '../../data/danger/numbers.json';
import type { DangerKind } from './kinds';

/** Whom to call matters most: first the likeliest number, then the likeliest danger for which it is called. */
export function likeliestKind(kinds: readonly DangerKind[], probabilities: readonly number[]): DangerKind {
  const byNumber = numberShares(kinds, probabilities);
  const weight = (kind: DangerKind, i: number): number =>
    (byNumber.get(firstNumber(kind)) ?? 0) + (probabilities[i] ?? 0) * 1e-3;
  return kinds.reduce((best, kind, i) => (weight(kind, i) > weight(best, kinds.indexOf(best)) ? kind : best));
}

/** From this share on, a number that is not the first may be the right one. */
const ALSO_SHARE = 0.2;

/** The number that may be the right one as well as that of the kind that was found; undefined when none is likely. */
export function secondNumber(
  kinds: readonly DangerKind[],
  probabilities: readonly number[],
  found: DangerKind,
): string | undefined {
  const all = probabilities.reduce((sum, one) => sum + one, 0);
  const [second] = [...numberShares(kinds, probabilities)]
    .filter(([number]) => number !== firstNumber(found))
    .sort(([, a], [, b]) => b - a);
  return second && second[1] >= ALSO_SHARE * all ? second[0] : undefined;
}

function numberShares(kinds: readonly DangerKind[], probabilities: readonly number[]): Map<string, number> {
  const shares = new Map<string, number>();
  kinds.forEach((kind, i) => {
    const number = firstNumber(kind);
    shares.set(number, (shares.get(number) ?? 0) + (probabilities[i] ?? 0));
  });
  return shares;
}

/** Whom to call first in a danger. */
export function firstNumber(kind: DangerKind): string {
  return numbers.kinds[kind].call[0] ?? '';
}

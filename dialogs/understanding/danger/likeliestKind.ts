import numbersFile from '../../data/danger/numbers.json';
import { DangerNumbers, type DangerKind } from './kinds';

const numbers = DangerNumbers.parse(numbersFile);
/** How much a number counts that comes as well, though another is called first in that danger. */
const AS_GOOD = 0.9;

/** Whom to call matters most: first the number that is likeliest to help, then the likeliest danger it is called for. */
export function likeliestKind(kinds: readonly DangerKind[], probabilities: readonly number[]): DangerKind {
  const helping = numberShares(kinds, probabilities, AS_GOOD);
  const weight = (kind: DangerKind, i: number): number =>
    (helping.get(firstNumber(kind)) ?? 0) + (probabilities[i] ?? 0) * 1e-3;
  return kinds.reduce((best, kind, i) => (weight(kind, i) > weight(best, kinds.indexOf(best)) ? kind : best));
}

/** From this share on, a number that is not the first may be the right one. */
const ALSO_SHARE = 0.1;

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

/** Whether somebody is a child is often left unsaid: police and child protection are told together. */
export function childNumber(found: DangerKind, ofChild: boolean): string | undefined {
  const { call, child } = numbers.kinds[found];
  if (found === 'child-abuse') return call[1];
  return ofChild ? child[0] : undefined;
}

function numberShares(
  kinds: readonly DangerKind[],
  probabilities: readonly number[],
  asGood = 0,
): Map<string, number> {
  const shares = new Map<string, number>();
  const add = (number: string, share: number): void => {
    shares.set(number, (shares.get(number) ?? 0) + share);
  };
  kinds.forEach((kind, i) => {
    const chance = probabilities[i] ?? 0;
    add(firstNumber(kind), chance);
    if (asGood > 0) for (const number of numbers.kinds[kind].asGood ?? []) add(number, asGood * chance);
  });
  return shares;
}

/** Whom to call first in a danger. */
export function firstNumber(kind: DangerKind): string {
  return numbers.kinds[kind].call[0] ?? '';
}

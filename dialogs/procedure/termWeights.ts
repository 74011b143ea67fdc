import { onceFor } from '../../knowledge/onceFor';
import type { CardAsked } from '../../knowledge/schema/card';
import { type Askable, termsOf } from './askable';

/** Cards stand still: what their questions consist of is read once. */
const readWordings = new WeakMap<CardAsked, Set<string>[]>();

export function wordingsOf(asked: CardAsked, sheet: Askable): Set<string>[] {
  const known = readWordings.get(asked);
  if (known) return known;
  const read = asked.q.map((wording) => termsOf(wording, sheet));
  readWordings.set(asked, read);
  return read;
}

/** Rare words of the card weigh more than those that many of its questions share. */
export function termWeights(sheet: Askable): (term: string) => number {
  const { count, seen } = spreadOf(sheet);
  return (term) => {
    const rarity = 1 + Math.log((count + 1) / ((seen.get(term) ?? 0) + 1));
    return term.includes(' ') ? rarity / 2 : rarity;
  };
}

/** How many questions a card answers, and in how many each term stands. */
const spreadOf = onceFor((sheet: Askable): { count: number; seen: ReadonlyMap<string, number> } => {
  const texts = sheet.asked.map((asked) => wordingsOf(asked, sheet));
  const seen = new Map<string, number>();
  for (const wordings of texts)
    for (const term of new Set(wordings.flatMap((terms) => [...terms])))
      seen.set(term, (seen.get(term) ?? 0) + 1);
  return { count: texts.length, seen };
});

export function sum(terms: ReadonlySet<string>, weights: (term: string) => number): number {
  return [...terms].reduce((total, term) => total + weights(term), 0);
}

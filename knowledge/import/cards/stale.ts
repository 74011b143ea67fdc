import type { Card } from '../../schema/card';
import type { Procedure } from '../../schema/procedure';

/** Codes of cards whose row has changed since they were written; the record answers for them. */
function staleCards(procedures: readonly Procedure[], cards: ReadonlyMap<string, Card>): string[] {
  return procedures
    .filter(({ code, rowHash }) => {
      const card = cards.get(code);
      return card !== undefined && rowHash !== undefined && rowHash !== card.from;
    })
    .map(({ code }) => code);
}

/** One line for the report of an import. */
export function describeStale(procedures: readonly Procedure[], cards: ReadonlyMap<string, Card>): string {
  const stale = staleCards(procedures, cards);
  if (stale.length === 0) return 'No card has become stale.';
  return `${stale.length} cards are stale, their records answer until they are written anew: ${stale.join(', ')}`;
}

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

/** For the report of an import; nothing where none is stale. */
export function describeStale(procedures: readonly Procedure[], cards: ReadonlyMap<string, Card>): string[] {
  const stale = staleCards(procedures, cards);
  if (stale.length === 0) return [];
  const which = stale.length === 1 ? 'For 1 procedure' : `For ${stale.length} procedures`;
  return [
    `${which} the short answer that ships with the bot was written from other data; until it is written anew the bot answers from the record itself: ${listed(stale)}`,
  ];
}

/** The first twenty, and how many more. */
function listed(codes: readonly string[]): string {
  const more = codes.length > 20 ? ` and ${codes.length - 20} more` : '';
  return `${codes.slice(0, 20).join(', ')}${more}`;
}

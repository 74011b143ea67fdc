import { readCards, shippedCardFiles } from './cards/readCards';
import type { Card } from './schema/card';
import type { Procedure } from './schema/procedure';
import type { Service } from './schema/service';
import { readKnownNames } from './names/readKnownNames';
import type { KnownName } from './schema/knownName';
import { readServices } from './services/readServices';

/** What ships beside the records: cards by procedure code, services, and names. */
export interface Overlays {
  cards: ReadonlyMap<string, Card>;
  services: readonly Service[];
  /** Procedures that are known by name only. */
  names: readonly KnownName[];
}

/** A card with whether the source row has changed since it was written; then the record answers. */
export interface HeldCard {
  card: Card;
  stale: boolean;
}

export const noOverlays: Overlays = {
  cards: new Map(),
  services: [],
  names: [],
};

/**
 * The cards, services and names that ship. Of two cards of one code the full one counts.
 * @throws Error naming file and line of what does not fit its schema
 */
export async function readOverlays(): Promise<Overlays> {
  const { cards, problems } = await readCards(await shippedCardFiles());
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.what}`);
  const byCode = new Map<string, Card>();
  for (const { card } of cards)
    if (card.kind === 'full' || !byCode.has(card.code)) byCode.set(card.code, card);
  return {
    cards: byCode,
    services: await readServices(),
    names: await readKnownNames(),
  };
}

/** A record without the hash of its row cannot speak against its card. */
export function heldCard({ cards }: Overlays, procedure: Procedure | undefined): HeldCard | undefined {
  const card = procedure && cards.get(procedure.code);
  if (!card) return undefined;
  return { card, stale: procedure.rowHash !== undefined && procedure.rowHash !== card.from };
}

import { readCards, shippedCardFiles } from './cards/readCards';
import { readLocalFees } from './fees/localFees';
import type { Card } from './schema/card';
import type { LocalFee } from './schema/localFee';
import type { Procedure } from './schema/procedure';
import type { Body } from './schema/body';
import type { Service } from './schema/service';
import { readKnownNames } from './names/readKnownNames';
import type { KnownName } from './schema/knownName';
import { readBodies } from './offices/readBodies';
import { readServices } from './services/readServices';

/** What stands above the imported records: cards and the city's own fees, by procedure code. */
export interface Overlays {
  cards: ReadonlyMap<string, Card>;
  fees: ReadonlyMap<string, LocalFee[]>;
  services: readonly Service[];
  /** Procedures that are known by name only. */
  names: readonly KnownName[];
  bodies: readonly Body[];
}

/** A card with whether the source row has changed since it was written; then the record answers. */
export interface HeldCard {
  card: Card;
  stale: boolean;
}

export const noOverlays: Overlays = {
  cards: new Map(),
  fees: new Map(),
  services: [],
  names: [],
  bodies: [],
};

/**
 * The cards and fees that ship. Of two cards of one code the full one counts.
 * @throws Error naming file and line of what is no card or no fee
 */
export async function readOverlays(): Promise<Overlays> {
  const { cards, problems } = await readCards(await shippedCardFiles());
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.what}`);
  const byCode = new Map<string, Card>();
  for (const { card } of cards)
    if (card.kind === 'full' || !byCode.has(card.code)) byCode.set(card.code, card);
  const fees = new Map<string, LocalFee[]>();
  for (const fee of await readLocalFees())
    for (const code of fee.codes) fees.set(code, [...(fees.get(code) ?? []), fee]);
  return {
    cards: byCode,
    fees,
    services: await readServices(),
    names: await readKnownNames(),
    bodies: await readBodies(),
  };
}

/** A record without the hash of its row cannot speak against its card. */
export function heldCard({ cards }: Overlays, procedure: Procedure | undefined): HeldCard | undefined {
  const card = procedure && cards.get(procedure.code);
  if (!card) return undefined;
  return { card, stale: procedure.rowHash !== undefined && procedure.rowHash !== card.from };
}

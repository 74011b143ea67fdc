import type { Block } from '../../replies/blocks';
import { offeredIn } from '../../replies/reply';
import type { Memory, Offer } from '../memory';
import { readTap } from '../tapText';

const MAX_OFFERS = 10;

/** What the blocks of a reply offer to tap: choices first, in order, then further questions. */
export function offersOf(blocks: readonly Block[]): Offer[] {
  const { choices, asks } = offeredIn(blocks);
  return [
    ...choices.map(({ title, says }): Offer => ({ title, says, isChoice: true })),
    ...asks.map(({ title, says }): Offer => ({ title, says })),
  ].slice(0, MAX_OFFERS);
}

/** What a reply offers, behind the cases of the procedure in hand that were asked about before and that nobody has chosen. */
export function besideOpenCases(offers: Offer[], { offers: before, current, inCase }: Memory): Offer[] {
  if (inCase || offers.some(({ isChoice }) => isChoice)) return offers;
  const open = before.filter(({ isChoice, says }) => isChoice && isCaseOf(says, current));
  return [...open, ...offers].slice(0, MAX_OFFERS);
}

function isCaseOf(says: string, code: string | undefined): boolean {
  const tap = readTap(says);
  return tap?.kind === 'procedure' && tap.code === code && tap.inCase !== undefined;
}

import type { Block } from '../../replies/blocks';
import { offeredIn } from '../../replies/reply';
import type { Offer } from '../memory';

const MAX_OFFERS = 10;

/** What the blocks of a reply offer to tap: choices first, in order, then further questions. */
export function offersOf(blocks: readonly Block[]): Offer[] {
  const { choices, asks } = offeredIn(blocks);
  return [
    ...choices.map(({ title, says }): Offer => ({ title, says, isChoice: true })),
    ...asks.map(({ title, says }): Offer => ({ title, says })),
  ].slice(0, MAX_OFFERS);
}

import type { Block } from '../../replies/blocks';
import type { Offer } from '../memory';

const MAX_OFFERS = 10;

/** What the blocks of a reply offer to tap: choices first, in order, then further questions. */
export function offersOf(blocks: readonly Block[]): Offer[] {
  const choices = blocks.flatMap((block) =>
    block.type === 'choices'
      ? block.options.map(({ title, says }): Offer => ({ title, says, isChoice: true }))
      : [],
  );
  const asks = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.actions.flatMap((action) =>
          action.kind === 'ask' ? [{ title: action.title, says: action.says }] : [],
        )
      : [],
  );
  return [...choices, ...asks].slice(0, MAX_OFFERS);
}

import type { Block, Choice } from './blocks';

/** What a dialog returns: what is said, and what was understood (`channelData.answer`). */
export interface Reply<Answer = unknown> {
  blocks: Block[];
  answer: Answer;
}

/** Platforms show at most five buttons under one message. */
const MAX_BUTTONS = 5;

/** What the blocks of a reply offer: things to choose from, in order, and questions to ask on with. */
export function offeredIn(blocks: readonly Block[]): { choices: Choice[]; asks: Choice[] } {
  return {
    choices: blocks.flatMap((block) => (block.type === 'choices' ? block.options : [])),
    asks: blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.actions.flatMap((action) => (action.kind === 'ask' ? [action] : []))
        : [],
    ),
  };
}

/** What can be tapped under the words: choices first, then questions to ask on with; never two of one title. */
export function buttonsOf(blocks: readonly Block[]): Choice[] {
  const { choices, asks } = offeredIn(blocks);
  const seen = new Set<string>();
  return [...choices, ...asks]
    .filter(({ title }) => !seen.has(title) && seen.add(title))
    .slice(0, Math.max(MAX_BUTTONS, choices.length))
    .map(({ title, says }) => ({ title, says }));
}

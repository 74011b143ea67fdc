import type { Block } from '../../../replies/blocks';

/** Each sentence and each list is told once: two questions of a message may have the same answer. */
export function withoutRepeats(blocks: readonly Block[]): Block[] {
  const told = new Set<string>();
  return blocks.filter((block) => {
    const said = saidBy(block);
    const isNew = said.length === 0 || said.some((text) => !told.has(text));
    for (const text of said) told.add(text);
    return isNew;
  });
}

function saidBy(block: Block): string[] {
  if (block.type === 'lead' || block.type === 'text') return [block.text];
  return block.type === 'list' ? block.items.map(({ text }) => text) : [];
}

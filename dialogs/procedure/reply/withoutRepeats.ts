import { fold } from '../../../language/text';
import type { Block } from '../../../replies/blocks';

/** Each sentence and each list is told once: two questions of a message may have the same answer, and a comparison ends with one. */
export function withoutRepeats(blocks: readonly Block[]): Block[] {
  const told: string[] = [];
  return blocks.filter((block) => {
    const said = saidBy(block).map(plain);
    // A list names each thing in full, though a sentence has named it.
    const again = block.type === 'list' ? sameText : saysAgain;
    const isNew = said.length === 0 || said.some((text) => !told.some((earlier) => again(earlier, text)));
    told.push(...said);
    return isNew;
  });
}

/** So few letters stand in many a sentence by chance. */
const FEWEST_LETTERS = 20;

function sameText(earlier: string, text: string): boolean {
  return earlier === text;
}

function saysAgain(earlier: string, text: string): boolean {
  return earlier === text || (text.length >= FEWEST_LETTERS && earlier.endsWith(text));
}

function plain(text: string): string {
  return fold(text).replace(/[.…\s]+$/u, '');
}

function saidBy(block: Block): string[] {
  if (block.type === 'lead' || block.type === 'text') return [block.text];
  return block.type === 'list' ? block.items.map(({ text }) => text) : [];
}

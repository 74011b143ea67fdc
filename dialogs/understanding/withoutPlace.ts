import { type Word, words } from '../../language/words';

const kinds = new Set(['phuong', 'xa', 'tran', 'thi', 'quan', 'huyen', 'dac', 'khu']);

/** The text without the name of a ward or commune: where someone lives says nothing of what they need. */
export function withoutPlace(text: string, name: string): string {
  const read = words(text);
  const bare = words(name).filter(({ plain }, i, all) => !kinds.has(plain) || i === all.length - 1);
  const at = read.findIndex((_, start) => stands(bare, read, start));
  if (bare.length === 0 || at < 0) return text;
  return [...read.slice(0, at), ...read.slice(at + bare.length)].map((word) => word.text).join(' ');
}

function stands(part: readonly Word[], whole: readonly Word[], start: number): boolean {
  return part.every(({ plain }, i) => whole[start + i]?.plain === plain);
}

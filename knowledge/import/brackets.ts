/**
 * The index after the bracket that closes the one the text opens with; the length of the text where it never closes;
 * undefined where the text opens with none.
 */
export function closing(text: string): number | undefined {
  if (!text.startsWith('(')) return undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return text.length;
}

import { z } from 'zod';
import given from './data/applications.json';
import type { SheetForm } from './sheet';

const { words } = z
  .strictObject({ about: z.string(), words: z.array(z.string().min(1)).min(1) })
  .parse(given);
const filledIn = new RegExp(`^(?:${words.join('|')})(?!\\p{L})`, 'iu');
const MAX = 3;

/**
 * The papers that one fills in, by name, where no form number of them is known.
 * @param papers names of papers in the order in which they are told
 */
export function applicationsAmong(papers: readonly string[]): SheetForm[] {
  return [...new Set(papers.filter((name) => filledIn.test(name)))].slice(0, MAX).map((name) => ({ name }));
}

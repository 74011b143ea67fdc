import { z } from 'zod';
import given from '../data/papers.json';

const Words = z.array(z.string().min(1));
const data = z
  .strictObject({
    about: z.string(),
    papers: Words,
    applications: Words,
    headings: Words,
    notes: Words,
    certified: z.string(),
    copies: z.string(),
    originals: z.string(),
    shown: z.string(),
    electronic: z.string(),
  })
  .parse(given);

const starts = (words: readonly string[], after = String.raw`(?!\p{L})`): RegExp =>
  new RegExp(String.raw`^(?:${words.join('|')})${after}`, 'iu');
const paper = starts(data.papers);
const application = starts(data.applications);
const heading = starts(data.headings);
const note = starts(data.notes, '');
const conditional = /^(?:trong )?(?:trường hợp|đối với|nếu|khi|với)(?!\p{L})/iu;

export const certified = new RegExp(data.certified, 'iu');
export const copied = new RegExp(data.copies, 'iu');
export const original = new RegExp(data.originals, 'iu');
export const shown = new RegExp(data.shown, 'iu');
export const electronic = new RegExp(data.electronic, 'iu');

/** What an entry of a list of papers is. */
export type Kind = 'paper' | 'heading' | 'note' | 'conditional';

/** @param text an entry without its bullet */
export function kindOf(text: string): Kind {
  if (note.test(text)) return 'note';
  if (heading.test(text.replace(/[\s:;.,]+$/, '')) && text.length < 200) return 'heading';
  if (conditional.test(text)) return 'conditional';
  if (paper.test(text)) return 'paper';
  return text.length > 200 ? 'note' : 'paper';
}

/** Whether a paper is what one fills in and hands in first. */
export function isApplication(name: string): boolean {
  return application.test(name.replace(/^\d{1,2}\s*(?:\([^)]*\)\s*)?(?:bản |bộ )?/u, ''));
}

/** Whether words can be the name of a paper. */
export function isPaper(text: string): boolean {
  return paper.test(text);
}

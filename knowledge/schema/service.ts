import { z } from 'zod';
import { AsOf } from './asOf';
import { Told } from './told';
import { WebLink } from './webLink';

const Line = z.string().trim().min(1).max(300);

/** What 1022 is called for beside procedures: report a broken lamp, follow a file, pay a fine, book a number. */
export const Service = z.strictObject({
  /** "bao-hong-den-duong". */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** In people's words: "Báo đèn đường hỏng". */
  title: z.string().trim().min(3).max(70),
  group: z.enum([
    'report',
    'file',
    'payment',
    'traffic',
    'utilities',
    'lost',
    'safety',
    'health',
    'education',
    'labour',
    'transport',
    'tourism',
    'consumer',
    'legal',
    'weather',
    'calendar',
    'about-1022',
  ]),
  /** The answer in one sentence. */
  lead: Line,
  /** What to do, at most six short sentences. */
  steps: z.array(Line).max(6).default([]),
  phones: z
    .array(
      z.strictObject({ label: Line, number: z.string().regex(/^[0-9 .+]{3,20}$/), note: Line.optional() }),
    )
    .default([]),
  links: z.array(z.strictObject({ label: Line, url: WebLink })).default([]),
  hours: Line.optional(),
  warnings: z.array(Line).default([]),
  /** Everyday ways of asking for it. */
  names: z.array(z.string().min(2)).min(3),
  /** As people tell it, a list an author, none of whom wrote `names`: it is learned from each how sure the others make. */
  said: z.array(z.array(z.string().min(2))).default([]),
  /** Ways of telling it in a story, where no name of it need be said. */
  told: z.array(Told).default([]),
  source: z.strictObject({
    publisher: z.string().min(1),
    url: WebLink.optional(),
    asOf: AsOf,
  }),
  en: z
    .strictObject({
      title: Line,
      lead: Line,
      steps: z.array(Line).default([]),
      names: z.array(z.string().min(2)).default([]),
    })
    .optional(),
});
export type Service = z.infer<typeof Service>;

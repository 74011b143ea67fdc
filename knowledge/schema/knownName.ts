import { z } from 'zod';
import { AsOf } from './asOf';
import { Told } from './told';
import { WebLink } from './webLink';

/** A procedure that is known by name, while its content is not held. */
export const KnownName = z.strictObject({
  /** National code; absent for what the source never had. */
  code: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .optional(),
  id: z.string().min(1),
  name: z.string().min(3),
  /** Further ways of naming it, in citizens' words. */
  names: z.array(z.string().min(2)).default([]),
  /** What else people call it: what the search reads beside its names, none of which is meant word for word. */
  called: z.array(z.string().min(2)).default([]),
  /** Ways of telling it in a story, where no name of it need be said. */
  told: z.array(Told).default([]),
  field: z.string().min(1),
  levels: z.array(z.enum(['ministry', 'province', 'commune', 'other'])).min(1),
  /** Who handles it. */
  agency: z.string().min(1),
  url: WebLink.optional(),
  /** What it is for, in one sentence of our own, where the name does not tell. */
  about: z.string().min(1).optional(),
  source: z.strictObject({ publisher: z.string().min(1), asOf: AsOf }),
});
export type KnownName = z.infer<typeof KnownName>;

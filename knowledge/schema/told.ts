import { z } from 'zod';

const Phrase = z.string().min(2);

/**
 * A matter told by what is said of it, in whatever order and however long the story: a phrase of each group, and none
 * of those that tell another matter.
 */
export const Told = z.strictObject({
  all: z.array(z.array(Phrase).min(1)).min(1),
  none: z.array(Phrase).default([]),
});
export type Told = z.infer<typeof Told>;

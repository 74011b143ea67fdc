import { z } from 'zod';
import shipped from '../data/city.json';

const Line = z.string().trim().min(1).max(300);
const Number = z
  .string()
  .trim()
  .regex(/^[+\d][\d .-]{1,19}$/, 'must be a telephone number');

/** What tells one city from another in sentences: its name, its hotline, how it greets. */
export const City = z.strictObject({
  name: z.string().trim().min(1).max(40),
  /** In the place of the usual first line. It says that a machine speaks: the law asks for it, and people want to know. */
  greeting: Line.regex(/máy|tự động/i, 'must say that it is a machine ("máy" or "tự động")').optional(),
  hotline: z.strictObject({
    /** How it is called in a sentence: "1022". */
    name: z.string().trim().min(1).max(30),
    /** From a fixed line first; the last one can be dialled from everywhere. */
    numbers: z
      .array(z.strictObject({ from: Line, number: Number }))
      .min(1)
      .max(3),
    /** When somebody answers, as a sentence. */
    hours: Line,
    reserve: Number.optional(),
    branch: Line.optional(),
    /** Where numbers and hours were published; `asOf` as MM/YYYY or DD/MM/YYYY. */
    sources: z
      .array(
        z.strictObject({
          about: Line,
          publisher: Line,
          url: z.url({ protocol: /^https?$/ }),
          asOf: z.string().regex(/^(?:\d{2}\/)?\d{2}\/\d{4}$/, 'must be a date such as 06/2025'),
        }),
      )
      .default([]),
  }),
  emergency: z
    .array(z.strictObject({ number: Number, what: Line }))
    .min(1)
    .default(shipped.emergency),
});
export type City = z.output<typeof City>;

export const shippedCity: City = City.parse(shipped);

let current = shippedCity;

/** The city for which this process, or thread, speaks. */
export function city(): City {
  return current;
}

/** Has it speak for another city from now on; called once, before anything is said. */
export function useCity(other: City): void {
  current = other;
}

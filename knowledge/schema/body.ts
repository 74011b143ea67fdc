import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

/** What an office is for. */
export const OfficeRole = z.enum([
  'committee',
  'one-stop-shop',
  'city-committee',
  'department',
  'police',
  'city-police',
  'immigration',
  'traffic-police',
  'land-registry',
  'insurance',
  'tax',
  'court',
  'procuracy',
  'enforcement',
  'health-station',
  'hospital',
  'job-centre',
  'legal-aid',
  'treasury',
  'post-office',
  'citizens-reception',
  'tourist-support',
  'policy-bank',
]);
export type OfficeRole = z.infer<typeof OfficeRole>;

/** A body beside the committees of the 94 wards and communes. What is not known of it is owned up to. */
export const Body = z.strictObject({
  /** "so-y-te". */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2),
  role: OfficeRole,
  /** Codes of the wards and communes it serves; the whole city when absent. */
  serves: z.array(z.string().min(1)).optional(),
  /** Further names and abbreviations, in people's words. */
  names: z.array(z.string().min(2)).default([]),
  address: z.string().min(2).optional(),
  /** The address stands in a plan: whether they have moved is not known. */
  planned: z.literal(true).optional(),
  /** The office's own number, never a person's. */
  phone: z
    .string()
    .regex(/^[0-9 .+]{3,20}$/)
    .optional(),
  hours: z.string().min(2).optional(),
  source: z.strictObject({ publisher: z.string().min(1), url: WebLink.optional(), asOf: AsOf }).optional(),
});
export type Body = z.infer<typeof Body>;

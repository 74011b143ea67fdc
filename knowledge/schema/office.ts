import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

/** Where something of an office was published, and when. */
export const OfficeSource = z.strictObject({
  /** What was taken from it: which units there are and what was merged into them, or the address. */
  about: z.enum(['units', 'address']),
  publisher: z.string().min(1),
  url: WebLink.optional(),
  /** Absent where the list gave no day that can be read. */
  asOf: AsOf.optional(),
});
export type OfficeSource = z.infer<typeof OfficeSource>;

/** A ward, commune or special zone with the address of its People's Committee. No personal phone numbers. */
export const Office = z.strictObject({
  /** Official unit code, such as "20242". */
  code: z.string().min(1),
  /** With its kind: "Phường Hải Châu". */
  name: z.string().min(1),
  kind: z.enum(['ward', 'commune', 'special-zone']),
  nameEn: z.string().optional(),
  /** The districts before 2025-07-01. */
  formerDistricts: z.array(z.string()),
  /** Units merged into it on 2025-07-01, with their kinds: "Phường Thanh Bình". */
  mergedFrom: z.array(z.string()),
  address: z.string().optional(),
  location: z.strictObject({ lat: z.number(), lng: z.number() }).optional(),
  /** An address whose source is not known has none here, and answers say so. */
  sources: z.array(OfficeSource).optional(),
});
export type Office = z.infer<typeof Office>;

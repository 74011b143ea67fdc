import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

/** A fee that the city itself has set: it stands above the record and the card. */
export const LocalFee = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Codes of the procedures it is paid for. */
  codes: z.array(z.string().regex(/^\d\.\d{6}$/)).min(1),
  /** The situation, in people's words: "đăng ký quá hạn". Absent: every case that no other line names. */
  when: z.string().min(1).optional(),
  /** Whole đồng or `free`. */
  amount: z.union([z.number().int().positive(), z.literal('free')]),
  per: z.string().min(1).optional(),
  /** Amount when filed online, where it differs. */
  online: z.union([z.number().int().positive(), z.literal('free')]).optional(),
  /** "13/2025/NQ-HĐND", where known. */
  resolution: z.string().min(1).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** True while the figure is known from the press only: told as "theo báo …". */
  fromPress: z.literal(true).optional(),
  note: z.string().min(1).optional(),
  source: z.strictObject({
    publisher: z.string().min(1),
    url: WebLink.optional(),
    asOf: AsOf,
  }),
});
export type LocalFee = z.infer<typeof LocalFee>;

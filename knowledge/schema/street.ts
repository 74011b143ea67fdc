import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

/** A street, or a stretch of it, in one of today's wards or communes. A street through several has one record for each. */
export const Street = z.strictObject({
  /** "nguyen-van-linh-20242". */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Without "đường": "Nguyễn Văn Linh". */
  name: z.string().min(1),
  /** Further names, such as one it had before. */
  names: z.array(z.string().min(1)).default([]),
  /** Code of the ward or commune. */
  ward: z.string().min(1),
  /** Which part of it lies there: "từ số 2 đến số 150", "đoạn từ cầu Rồng đến Hoàng Diệu". */
  stretch: z.string().min(1).optional(),
  source: z.strictObject({
    publisher: z.string().min(1),
    url: WebLink.optional(),
    asOf: AsOf,
  }),
});
export type Street = z.infer<typeof Street>;

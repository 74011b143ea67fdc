import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

/** A figure of the city: one value, with the time and area it speaks of and where it was taken. */
export const Fact = z.strictObject({
  id: z.string().min(1),
  /** What is measured, such as "population" or "grdp-growth"; facts of one topic form a series. */
  topic: z.string().min(1),
  title: z.string().min(1),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  /** The figure with its unit as the source writes it ("hơn 44.700 tỷ đồng"), where that says more than value and unit. */
  text: z.string().min(1).optional(),
  /** The time it speaks of: "2025", "2025-Q2", "2025-H1", "2025-9M", "2025-07-01", "2025-01-01/2025-09-25". */
  period: z.string().min(1),
  /** Such as "city-since-2025-07" (merged with Quảng Nam) or "city-before-2025-07". See `knowledge/facts/data/areas.json`. */
  area: z.string().min(1),
  /** What the reader must know with the figure ("ước tính", "sơ bộ"). */
  note: z.string().optional(),
  source: z.strictObject({
    /** Absent where the figure came without a page of its own. */
    url: WebLink.optional(),
    publisher: z.string().min(1),
    asOf: AsOf,
  }),
  aliases: z.array(z.string()),
});
export type Fact = z.infer<typeof Fact>;

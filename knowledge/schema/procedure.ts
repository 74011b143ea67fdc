import { z } from 'zod';

/** Which rung of the administration handles a procedure. */
export const Level = z.enum(['ministry', 'province', 'commune', 'other']);
export type Level = z.infer<typeof Level>;

export const TimeUnit = z.enum([
  'minute',
  'hour',
  'working-hour',
  'day',
  'working-day',
  'week',
  'month',
  'year',
]);
export type TimeUnit = z.infer<typeof TimeUnit>;

/** A processing time: always a number with its unit, never a bare number. */
export const Duration = z.strictObject({ value: z.number().positive(), unit: TimeUnit });
export type Duration = z.infer<typeof Duration>;

/** Money as an integer in `currency` (đồng unless it says otherwise). */
export const Money = z.strictObject({
  amount: z.number().int().positive(),
  currency: z.string().default('VND'),
});
export type Money = z.infer<typeof Money>;

/** `by-council`: the People's Council of the province sets the amount. */
export const Fee = z.union([Money, z.literal('free'), z.literal('by-council')]);
export type Fee = z.infer<typeof Fee>;

/** One way to file: what the source leaves out is left out here too. */
export const Submission = z.strictObject({
  way: z.enum(['online', 'in-person', 'post']),
  time: Duration.optional(),
  timeNote: z.string().optional(),
  fee: Fee.optional(),
  feeNote: z.string().optional(),
});
export type Submission = z.infer<typeof Submission>;

/** One paper of the file. `case` names the situation in which it is needed. */
export const RequiredDocument = z.strictObject({
  case: z.string().optional(),
  name: z.string().min(1),
  form: z.string().optional(),
  originals: z.number().int().nonnegative().optional(),
  copies: z.number().int().nonnegative().optional(),
});
export type RequiredDocument = z.infer<typeof RequiredDocument>;

export const LegalReference = z.strictObject({
  number: z.string().min(1),
  title: z.string().optional(),
  date: z.string().optional(),
  issuer: z.string().optional(),
});
export type LegalReference = z.infer<typeof LegalReference>;

/** Where and when a record was taken. `asOf`: YYYY, YYYY-MM or YYYY-MM-DD. */
export const ProcedureSource = z.strictObject({
  url: z.url(),
  asOf: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
});

/** An administrative procedure (thủ tục hành chính). */
export const Procedure = z.strictObject({
  /** National code, such as "1.001193". */
  code: z.string().regex(/^\d\.\d{6}$/),
  name: z.string().min(1),
  /** Lĩnh vực. */
  field: z.string().min(1),
  levels: z.array(Level),
  audience: z.array(z.string()),
  /** Who handles it; absent where the source does not say. */
  agency: z.string().optional(),
  authority: z.string().optional(),
  /** The publishing decision, such as "163/QĐ-BTP". */
  decision: z.string().optional(),
  submissions: z.array(Submission),
  documents: z.array(RequiredDocument),
  results: z.array(z.string()),
  requirements: z.string().optional(),
  legalBasis: z.array(LegalReference),
  steps: z.array(z.string()).optional(),
  source: ProcedureSource,
  /** Level variants and re-issues of one procedure share it: the code of the family's first member. */
  family: z.string(),
});
export type Procedure = z.infer<typeof Procedure>;

/** The part of a procedure that is asked for. */
export const facets = [
  'overview',
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'result',
  'legal',
  'form',
  'online',
  'conditions',
] as const;
export type Facet = (typeof facets)[number];

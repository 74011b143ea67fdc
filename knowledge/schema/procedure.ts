import { z } from 'zod';
import { AsOf } from './asOf';
import { WebLink } from './webLink';

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

/** Dollars have cents ("6,5 USD"). */
const Amount = z.number().positive().multipleOf(0.01);

/** Money in `currency` (đồng unless it says otherwise). */
const Money = z.strictObject({
  amount: Amount,
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

/** First and last day on which a fee applies, YYYY-MM-DD. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * One fee in one situation, as a card tells fees (`card.ts`). Which of them count on a day: `fees/feesOn.ts`.
 * `unknown`: the source names a rule or a case, but no amount; `note` or `law` says what it names.
 */
export const FeeLine = z.strictObject({
  amount: z.union([Amount, z.enum(['free', 'by-council', 'unknown'])]),
  currency: z.string().default('VND'),
  /** What one amount is paid for: "lần", "hồ sơ". */
  per: z.string().min(1).optional(),
  /** Absent: every way. */
  way: z.enum(['online', 'in-person', 'post']).optional(),
  /** The situation in which it is paid. */
  when: z.string().min(1).optional(),
  from: Day.optional(),
  until: Day.optional(),
  /** Percentage of the full amount that a discount leaves to pay, where the source gives it instead of an amount. */
  share: z.number().positive().max(100).optional(),
  /** Number of the rule that sets it. */
  law: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
});
export type FeeLine = z.infer<typeof FeeLine>;

/** A processing time in one situation, as a card tells times. */
export const TimeLine = z.strictObject({
  value: z.number().nonnegative(),
  /** Upper end: several cases that the source does not tell apart. */
  max: z.number().positive().optional(),
  /** `at-once` goes with the value 0. */
  unit: z.enum([...TimeUnit.options, 'at-once']),
  way: z.enum(['online', 'in-person', 'post']).optional(),
  when: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  /** The source says something else in another place; `note` says what. */
  disputed: z.literal(true).optional(),
});
export type TimeLine = z.infer<typeof TimeLine>;

/** One paper of the file. `case` names the situation in which it is needed. The application form comes first. */
export const RequiredDocument = z.strictObject({
  case: z.string().optional(),
  name: z.string().min(1),
  form: z.string().optional(),
  /** The portal has a file of the form, though its number or name is not known. */
  hasForm: z.literal(true).optional(),
  originals: z.number().int().nonnegative().optional(),
  copies: z.number().int().nonnegative().optional(),
  /** Certified copies (bản sao chứng thực). */
  certified: z.number().int().positive().optional(),
  /** To be shown only (xuất trình). */
  shown: z.literal(true).optional(),
  /** The situation that its own name tells: "nếu ủy quyền". */
  onlyIf: z.string().min(1).optional(),
  /** One of these is enough: "một trong các giấy tờ sau". The name says what they prove. */
  alternatives: z.array(z.string().min(1)).optional(),
  /** What the paper consists of, where the source lists it. */
  contents: z.array(z.string().min(1)).optional(),
  /** The name is shortened at the end of a clause; the source says more about this paper. */
  shortened: z.literal(true).optional(),
});
export type RequiredDocument = z.infer<typeof RequiredDocument>;

export const LegalReference = z.strictObject({
  number: z.string().min(1),
  title: z.string().optional(),
  date: z.string().optional(),
  issuer: z.string().optional(),
});
export type LegalReference = z.infer<typeof LegalReference>;

/** Exact things that running text on conditions says, where no card tells it in words. */
export const ConditionFacts = z.strictObject({
  /** In years. */
  ages: z.array(z.number().int().positive()).optional(),
  /** "40 m2", "300 m". */
  measures: z.array(z.string().min(1)).optional(),
  money: z.array(Money).optional(),
  times: z.array(Duration).optional(),
  /** Papers that must be held. */
  papers: z.array(z.string().min(1)).optional(),
  /** Numbers of the legal texts where the conditions stand. */
  laws: z.array(z.string().min(1)).optional(),
});
export type ConditionFacts = z.infer<typeof ConditionFacts>;

/** Where and when a record was taken. `asOf`: YYYY, YYYY-MM or YYYY-MM-DD. */
const ProcedureSource = z.strictObject({
  /** Absent where the city gave the procedure without a page. */
  url: WebLink.optional(),
  /** Who published it; absent for the national portal. */
  publisher: z.string().min(1).optional(),
  asOf: AsOf,
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
  /** Fees by case and way, with their days; what `submissions` tells of fees is the simple part of it. */
  fees: z.array(FeeLine).optional(),
  /** Times by case and way. */
  times: z.array(TimeLine).optional(),
  /** Numbers that stand for a time, while the source has lost their unit and nothing else in the row gives it back. */
  unitlessTimes: z.array(z.number().positive()).optional(),
  /** What the source notes beside the papers: hints and rules that are no papers. */
  documentNotes: z.array(z.string()).optional(),
  conditionFacts: ConditionFacts.optional(),
  /** Where papers are handed in, as the source has it ("Bộ phận Một cửa"). */
  receivingPoints: z.array(z.string().min(1)).optional(),
  /** Opening hours, as the source has them. */
  hours: z.string().min(1).optional(),
  /** May be filed anywhere, wherever one lives (không phụ thuộc nơi cư trú). */
  anywhere: z.literal(true).optional(),
  /** The whole way online (toàn trình) or a part of it (một phần). */
  onlineLevel: z.enum(['full', 'partial']).optional(),
  /** Bodies that the source names and that no longer exist; `agency` names who does their work now. */
  abolished: z.array(z.string().min(1)).optional(),
  /** Offices in other cities that the source names: not told as the place here. */
  elsewhere: z.array(z.string().min(1)).optional(),
  /** Facets about which the source's running text says more than is held. */
  more: z.array(z.enum(['documents', 'fee', 'time', 'steps', 'conditions', 'place'])).optional(),
  /** Fingerprint of the source row (`knowledge/import/rowHash.ts`): a card written from another row is stale. */
  rowHash: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
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

import { z } from 'zod';

/**
 * A card is what a clerk at the counter would say about one procedure: plain words of our own, checked against the
 * source row and the city's own fees. Full cards have every member; short cards tell only what the record lacks.
 * docs/cards.md is the guide for those who write them.
 */

const Line = z.string().trim().min(1).max(300);
/** Ids join questions and cases: "common", "child-under-14". */
const CaseId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Way = z.enum(['online', 'in-person', 'post']);
const Day = z.iso.date();
/** First twelve hexadecimal digits of the SHA-256 of the source row (`knowledge/import/rowHash.ts`). */
const RowHash = z.string().regex(/^[0-9a-f]{12}$/);
const Code = z.string().regex(/^\d\.\d{6}$/);

export const CardDocument = z.strictObject({
  /** As it is called at the counter, without decree numbers: "Tờ khai đăng ký kết hôn". */
  name: Line,
  /** What it is or how to get it, where the name does not tell. */
  plain: Line.optional(),
  /** Number of originals, plain copies and certified copies to hand in. */
  original: z.number().int().positive().optional(),
  copies: z.number().int().positive().optional(),
  certified: z.number().int().positive().optional(),
  /** To be shown only, not handed in (xuất trình). */
  shown: z.literal(true).optional(),
  /** Form number or name as the row has it: "CT01". */
  form: z.string().min(1).optional(),
  /** Where it is got. */
  where: Line.optional(),
  /** The situation in which it is needed at all: "nếu đã ly hôn". Read after "Chỉ khi …" or in brackets. */
  onlyIf: Line.optional(),
});
export type CardDocument = z.infer<typeof CardDocument>;

export const CardFee = z.strictObject({
  /** Whole đồng, or `free`, or `by-council` (set by the city council), or `unknown` with a `note` saying what the row says. */
  amount: z.union([z.number().int().positive(), z.enum(['free', 'by-council', 'unknown'])]),
  currency: z.enum(['VND', 'USD']).default('VND'),
  /** What one amount is paid for: "lần", "bản", "trang", "xe". */
  per: z.string().min(1).optional(),
  way: Way.optional(),
  /** The situation: "cấp lại do mất". */
  when: Line.optional(),
  /** First and last day on which it applies. */
  from: Day.optional(),
  until: Day.optional(),
  note: Line.optional(),
});
export type CardFee = z.infer<typeof CardFee>;

export const CardTime = z.strictObject({
  value: z.number().nonnegative(),
  /** Upper end of a range. */
  max: z.number().positive().optional(),
  /** `at-once` goes with value 0: ngay khi nộp, trong ngày. */
  unit: z.enum(['minute', 'hour', 'working-hour', 'day', 'working-day', 'week', 'month', 'year', 'at-once']),
  way: Way.optional(),
  when: Line.optional(),
  note: Line.optional(),
});
export type CardTime = z.infer<typeof CardTime>;

export const CardCase = z.strictObject({
  /** The first case is `common`: what everybody needs. */
  id: CaseId,
  /** How a citizen would name the situation: "Con dưới 14 tuổi". Absent only on `common`. */
  when: Line.optional(),
  /** Papers on top of the common ones, or instead of them where `replaces` is set. */
  documents: z.array(CardDocument).default([]),
  replaces: z.literal(true).optional(),
  fee: z.array(CardFee).default([]),
  time: z.array(CardTime).default([]),
});
export type CardCase = z.infer<typeof CardCase>;

/** What a citizen may have to be asked first, with the cases that the answers lead to. */
export const CardQuestion = z.strictObject({
  ask: Line,
  options: z
    .array(z.strictObject({ title: z.string().min(1).max(40), case: CaseId }))
    .min(2)
    .max(5),
});
export type CardQuestion = z.infer<typeof CardQuestion>;

/** A yes/no or "who, when, how old" question that citizens ask, with its answer in one or two sentences. */
export const CardAsked = z.strictObject({
  /** Up to ten ways of asking it, in citizens' words. */
  q: z.array(Line).min(1).max(10),
  answer: z.enum(['yes', 'no', 'depends', 'says']),
  /** Begins with the decision: "Có, …", "Không, …". */
  a: Line,
});
export type CardAsked = z.infer<typeof CardAsked>;

/** First-line answers, by facet. One sentence each, no heading. Fee and time lines are made from the cases. */
export const CardLeads = z.strictObject({
  overview: Line.optional(),
  documents: Line.optional(),
  fee: Line.optional(),
  time: Line.optional(),
  place: Line.optional(),
  steps: Line.optional(),
  result: Line.optional(),
  form: Line.optional(),
  online: Line.optional(),
  conditions: Line.optional(),
});
export type CardLeads = z.infer<typeof CardLeads>;

export const CardPlace = z.strictObject({
  /** "UBND phường, xã nơi cư trú của một trong hai người". */
  text: Line,
  /** Whose office it is, for the address of the citizen's own ward. */
  role: z
    .enum([
      'committee',
      'one-stop',
      'police',
      'immigration',
      'land-registry',
      'insurance',
      'tax',
      'court',
      'department',
      'other',
    ])
    .optional(),
  /** May be filed at any office of the kind, wherever one lives. */
  anywhere: z.literal(true).optional(),
  online: Line.optional(),
});
export type CardPlace = z.infer<typeof CardPlace>;

/** English for foreigners; names of papers stand beside the Vietnamese ones, which are shown at the counter. */
export const CardEnglish = z.strictObject({
  title: Line,
  summary: Line,
  documents: z.array(z.strictObject({ name: Line, vi: Line, onlyIf: Line.optional() })).default([]),
  fee: z.array(Line).default([]),
  time: z.array(Line).default([]),
  conditions: z.array(Line).default([]),
  steps: z.array(Line).max(6).default([]),
  place: Line.optional(),
  result: z.array(Line).default([]),
  /** Everyday English names, for finding. */
  names: z.array(z.string().min(2)).default([]),
});

export type CardEnglish = z.infer<typeof CardEnglish>;

export const FullCard = z.strictObject({
  kind: z.literal('full'),
  code: Code,
  from: RowHash,
  /** In people's words, at most 70 letters: "Đăng ký kết hôn". */
  title: z.string().trim().min(3).max(70),
  summary: Line,
  leads: CardLeads.default({}),
  questions: z.array(CardQuestion).max(2).default([]),
  cases: z.array(CardCase).min(1),
  /** Who may do it, and on what terms, in short sentences. */
  conditions: z.array(Line).default([]),
  steps: z.array(Line).min(1).max(6),
  place: CardPlace,
  /** What one gets. */
  result: z.array(Line).min(1),
  /** Deadlines and common mistakes. */
  warnings: z.array(Line).default([]),
  related: z.array(Code).default([]),
  asked: z.array(CardAsked).default([]),
  en: CardEnglish.optional(),
});
export type FullCard = z.infer<typeof FullCard>;

export const ShortCard = z.strictObject({
  kind: z.literal('short'),
  code: Code,
  from: RowHash,
  conditions: z.array(Line).default([]),
  steps: z.array(Line).max(6).default([]),
  result: z.array(Line).default([]),
});
export type ShortCard = z.infer<typeof ShortCard>;

export const Card = z.discriminatedUnion('kind', [FullCard, ShortCard]);
export type Card = z.infer<typeof Card>;

import { z } from 'zod';
import { facets } from '../../knowledge/schema/procedure';

const Expectation = z.object({
  expect: z.enum(['answer', 'clarify', 'none']),
  codes: z.array(z.string()).default([]),
  facet: z.enum(facets).nullish(),
});
const Question = Expectation.extend({ id: z.string(), q: z.string() });
const Dialogue = z.object({
  id: z.string(),
  turns: z.array(Expectation.extend({ user: z.string() })).min(1),
});
const FactQuestion = z.object({
  id: z.string(),
  q: z.string(),
  must_contain_any: z.array(z.string()).default([]),
  expect: z.enum(['answer', 'none']).optional(),
});

/** What a reply must say, must not say, must say within its first characters, and in which order. */
const Content = z.object({
  /** One of each inner list. */
  must_all: z.array(z.array(z.string()).min(1)).default([]),
  must_not: z.array(z.string()).default([]),
  early: z.array(z.array(z.string()).min(1)).default([]),
  /** One of each inner list, each behind the one before, where it is said at all: only the first must be. */
  order: z.array(z.array(z.string()).min(1)).default([]),
});
const ContentTurn = z.preprocess(
  (turn) => (typeof turn === 'string' ? { user: turn } : turn),
  Content.extend({ user: z.string() }),
);
/** One question, or a conversation whose last reply is judged; turns may be judged of their own as well. */
const ContentCase = Content.extend({
  id: z.string(),
  q: z.string().optional(),
  turns: z.array(ContentTurn).min(1).optional(),
}).refine(({ q, turns }) => (q === undefined) !== (turns === undefined), 'either q or turns');

export type Expectation = z.infer<typeof Expectation>;
export type Question = z.infer<typeof Question>;
export type Dialogue = z.infer<typeof Dialogue>;
export type FactQuestion = z.infer<typeof FactQuestion>;
export type Content = z.infer<typeof Content>;
export type ContentCase = z.infer<typeof ContentCase>;
export type Case =
  | { kind: 'question'; case: Question }
  | { kind: 'dialogue'; case: Dialogue }
  | { kind: 'fact'; case: FactQuestion }
  | { kind: 'content'; case: ContentCase };

/**
 * Reads one line of a question file; its keys tell which of the four shapes it has.
 * @throws Error naming the line
 */
export function readCase(line: string, place: string): Case {
  try {
    const raw = JSON.parse(line) as object;
    if (judgesContent(raw)) return { kind: 'content', case: ContentCase.parse(raw) };
    if ('turns' in raw) return { kind: 'dialogue', case: Dialogue.parse(raw) };
    if ('must_contain_any' in raw) return { kind: 'fact', case: FactQuestion.parse(raw) };
    return { kind: 'question', case: Question.parse(raw) };
  } catch (error) {
    throw new Error(`${place}: not a question of a known shape: ${String(error)}`, { cause: error });
  }
}

/** The keys stand on the case, or on one of its turns. */
function judgesContent(raw: object): boolean {
  const turns = 'turns' in raw && Array.isArray(raw.turns) ? (raw.turns as unknown[]) : [];
  return [raw, ...turns].some(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      ['must_all', 'must_not', 'early', 'order'].some((key) => key in one),
  );
}

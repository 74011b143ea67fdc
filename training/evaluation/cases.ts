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
  expect: z.literal('none').optional(),
});

export type Expectation = z.infer<typeof Expectation>;
export type Question = z.infer<typeof Question>;
export type Dialogue = z.infer<typeof Dialogue>;
export type FactQuestion = z.infer<typeof FactQuestion>;
export type Case =
  | { kind: 'question'; case: Question }
  | { kind: 'dialogue'; case: Dialogue }
  | { kind: 'fact'; case: FactQuestion };

/**
 * Reads one line of a question file; its keys tell which of the three shapes it has.
 * @throws Error naming the line
 */
export function readCase(line: string, place: string): Case {
  try {
    const raw = JSON.parse(line) as object;
    if ('turns' in raw) return { kind: 'dialogue', case: Dialogue.parse(raw) };
    if ('must_contain_any' in raw) return { kind: 'fact', case: FactQuestion.parse(raw) };
    return { kind: 'question', case: Question.parse(raw) };
  } catch (error) {
    throw new Error(`${place}: not a question of a known shape: ${String(error)}`, { cause: error });
  }
}

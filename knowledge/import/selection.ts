import { z } from 'zod';
import { tidy } from '../../language/text';
import { Level, type Procedure } from '../schema/procedure';
import given from './data/selection.json';

const Rule = z.strictObject({ why: z.string().min(1), pattern: z.string().min(1) });
const Selection = z.strictObject({
  about: z.string(),
  levels: z.array(Level),
  fields: z.array(Rule),
  names: z.array(Rule),
  agencies: z.array(Rule),
  codes: z.array(z.strictObject({ why: z.string().min(1), codes: z.array(z.string()) })),
});

const selection = Selection.parse(given);
const levels = new Set(selection.levels);
const codes = new Set(selection.codes.flatMap((rule) => rule.codes));
const fields = selection.fields.map((rule) => new RegExp(rule.pattern, 'iu'));
const names = selection.names.map((rule) => new RegExp(rule.pattern, 'iu'));
const agencies = selection.agencies.map((rule) => new RegExp(rule.pattern, 'iu'));

/** Whether a procedure ships with the bot; `data/selection.json` holds the rules and their reasons. */
export function ships(procedure: Pick<Procedure, 'code' | 'name' | 'field' | 'levels' | 'agency'>): boolean {
  return (
    procedure.levels.some((level) => levels.has(level)) ||
    codes.has(procedure.code) ||
    fields.some((pattern) => pattern.test(tidy(procedure.field))) ||
    names.some((pattern) => pattern.test(tidy(procedure.name))) ||
    agencies.some((pattern) => pattern.test(tidy(procedure.agency ?? '')))
  );
}

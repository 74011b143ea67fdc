import { z } from 'zod';
import given from './data/successors.json';

const data = z
  .strictObject({
    about: z.string(),
    source: z.record(z.string(), z.string()),
    keys: z.record(z.string(), z.array(z.string().min(1)).min(1)),
    bodies: z.array(
      z.strictObject({ pattern: z.string(), now: z.string().min(1), fields: z.string().optional() }),
    ),
    absent: z.array(z.string().min(1)),
    renamed: z.array(z.strictObject({ pattern: z.string(), now: z.string() })),
  })
  .parse(given);

const bodies = data.bodies.map(({ pattern, now, fields }) => ({
  pattern: new RegExp(pattern, 'iu'),
  now,
  fields: fields === undefined ? undefined : new RegExp(fields, 'iu'),
}));
const renamed = data.renamed.map(({ pattern, now }) => ({ pattern: new RegExp(pattern, 'giu'), now }));

/** Who does the work of an abolished body now, by the keys of `cards/agencies.ts`; empty for bodies that exist. */
export function successorsOf(agency: string): readonly string[] {
  return data.keys[agency] ?? [];
}

/** Whether a body no longer exists, by its key. */
export function isAbolished(agency: string): boolean {
  return agency in data.keys;
}

/** What became of a body that a source row names. */
export interface BodyToday {
  /** Its name today; undefined where the city has no such body. */
  name: string | undefined;
  /** The source names a body that is gone. */
  abolished: boolean;
}

/** @param field the field of administration, which decides where a body was parted among several */
export function bodyToday(given: string, field: string): BodyToday {
  const name = renamed.reduce((text, { pattern, now }) => text.replace(pattern, now), given).trim();
  if (data.absent.some((word) => name.toLowerCase().includes(word)))
    return { name: undefined, abolished: false };
  const found = bodies.find(
    (body) => body.pattern.test(name) && (body.fields === undefined || body.fields.test(field)),
  );
  return found ? { name: found.now, abolished: true } : { name, abolished: false };
}

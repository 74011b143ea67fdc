import { z } from 'zod';
import given from './data/successors.json';

const Successors = z.object({ keys: z.record(z.string(), z.array(z.string().min(1)).min(1)) });
const { keys } = Successors.parse(given);

/** Who does the work of an abolished body now, by the keys of `cards/agencies.ts`; empty for bodies that exist. */
export function successorsOf(agency: string): readonly string[] {
  return keys[agency] ?? [];
}

/** Whether a body no longer exists. */
export function isAbolished(agency: string): boolean {
  return agency in keys;
}

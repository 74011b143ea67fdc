import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SHIPPED_DATA_DIR } from '../../knowledge/shipped';

const LawSentence = z.strictObject({
  text: z.string().min(1),
  topic: z.enum(['procedure', 'law', 'hostile']),
  author: z.string().min(1),
});
export type LawSentence = z.infer<typeof LawSentence>;

/** General questions of law and hostile prompts, with questions about procedures that look like them. */
export function lawSentences(): LawSentence[] {
  return lines(join('training', 'data', 'law')).map((line) => LawSentence.parse(line));
}

const Named = z.object({ names: z.array(z.string()) });

const Told = Named.extend({ id: z.string(), said: z.array(z.array(z.string())).default([]) });

/** What people call a service of the city, and how they tell of it. */
export function serviceTexts(): { id: string; texts: string[] }[] {
  return lines(join(SHIPPED_DATA_DIR, 'services')).map((line) => {
    const { id, names, said } = Told.parse(line);
    return { id, texts: [...names, ...said.flat()] };
  });
}

/** What shares words with services and means none. */
export function serviceLookAlikes(): string[] {
  return lines(join('training', 'data', 'services')).map((line) => LookAlike.parse(line).q);
}

const LookAlike = z.strictObject({ q: z.string().min(1) });

/** What foreigners call procedures. */
export function englishNames(): string[] {
  return lines(join(SHIPPED_DATA_DIR, 'english')).flatMap((line) => Named.parse(line).names);
}

const Titled = z.object({ name: z.string() });

/** Titles of procedures that are known by name alone. */
export function knownTitles(): string[] {
  return lines(join(SHIPPED_DATA_DIR, 'names')).map((line) => Titled.parse(line).name);
}

/** The records of a folder's JSONL files, in the order of their names. */
function lines(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

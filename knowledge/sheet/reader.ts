import { recently } from '../../language/recently';
import type { Knowledge } from '../knowledge';
import { onceFor } from '../onceFor';
import { titleOfProcedure } from '../title';
import lifeEvents from '../data/lifeEvents.json';
import { buildSheet } from './buildSheet';
import type { ProcedureSheet } from './sheet';

/** A procedure by name, for lists. */
export interface ListedProcedure {
  code: string;
  /** In people's words where a card is written. */
  title: string;
}

export interface Catalogue {
  /** Fields of administration with the number of procedures held, the largest first. */
  fields: { name: string; slug: string; count: number }[];
  /** What brings people here: a birth, a house, a shop. */
  lifeEvents: { name: string; procedures: ListedProcedure[] }[];
}

/** A field of administration with its procedures, in the order of their titles. */
export interface ListedField {
  slug: string;
  name: string;
  procedures: ListedProcedure[];
}

/** So many sheets are kept: a reply reads its own several times, and the next one mostly goes on with it. */
const KEPT = 32;

/** The sheet of a procedure on a day (YYYY-MM-DD), which nobody changes; null for a code that is not held. */
export function sheetOf(knowledge: Knowledge, code: string, day: string): ProcedureSheet | null {
  return sheetsOf(knowledge)(`${day} ${code}`);
}

/** By day and code. */
const sheetsOf = onceFor((knowledge: Knowledge) =>
  recently(KEPT, (dayAndCode): ProcedureSheet | null => {
    const at = dayAndCode.indexOf(' ');
    const [day, code] = [dayAndCode.slice(0, at), dayAndCode.slice(at + 1)];
    const procedure = knowledge.procedure(code);
    if (!procedure) return null;
    const held = knowledge.card(code);
    return buildSheet(
      { procedure, card: held?.card, stale: held?.stale ?? false, localFees: knowledge.localFees(code) },
      day,
    );
  }),
);

/** What people call a procedure: the title of its card, else its name without "Thủ tục". */
export function titleOf(knowledge: Knowledge, code: string): string | undefined {
  const procedure = knowledge.procedure(code);
  return procedure && titleOfProcedure(procedure, knowledge.card(code));
}

export function listed(knowledge: Knowledge, codes: readonly string[]): ListedProcedure[] {
  return codes.flatMap((code) => {
    const title = titleOf(knowledge, code);
    return title ? [{ code, title }] : [];
  });
}

/** The procedures that fit a few words best, each family once: those whose names go on from the words come first. */
export function suggested(knowledge: Knowledge, text: string, limit: number): ListedProcedure[] {
  const completed = knowledge.typeahead.complete(text, limit);
  const meant = completed.length < limit ? knowledge.finder.find(text, limit).candidates : [];
  const codes = new Set([...completed, ...meant.map(({ family }) => family.main.code)]);
  return listed(knowledge, [...codes].slice(0, limit));
}

export function catalogueOf(knowledge: Knowledge): Catalogue {
  const counts = new Map<string, number>();
  for (const { field } of knowledge.procedures) counts.set(field, (counts.get(field) ?? 0) + 1);
  return {
    fields: [...counts]
      .map(([name, count]) => ({ name, slug: slugOf(name), count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi')),
    lifeEvents: lifeEvents.map(({ name, codes }) => ({ name, procedures: listed(knowledge, codes) })),
  };
}

/** The procedures of every field by name, fields whose names make one slug together. One pass over all that is held. */
export function fieldsOf(knowledge: Knowledge): ListedField[] {
  const bySlug = new Map<string, { name: string; codes: string[] }>();
  const slugs = new Map<string, string>();
  for (const { field, code } of knowledge.procedures) {
    const slug = slugs.get(field) ?? slugOf(field);
    slugs.set(field, slug);
    const own = bySlug.get(slug) ?? { name: field, codes: [] };
    own.codes.push(code);
    bySlug.set(slug, own);
  }
  return [...bySlug].map(([slug, { name, codes }]) => ({
    slug,
    name,
    procedures: listed(knowledge, codes).sort((a, b) => a.title.localeCompare(b.title, 'vi')),
  }));
}

/** "Hộ tịch" → "ho-tich". */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

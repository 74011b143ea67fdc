import { fold, tidy } from '../../language/text';
import type { Level, Procedure } from '../procedure';

/** Words that only say at which rung the procedure is handled, or nothing at all. */
const rung = String.raw`(?:thuc hien |giai quyet )?(?:tai |o )?(?:cap|bo phan mot cua cap)? ?(?:trung uong|tinh|huyen|xa|bo)(?: (?:va|hoac) (?:cap )?(?:trung uong|tinh|huyen|xa|bo))?`;
const bracketed = new RegExp(
  String.raw`\s*[-–(\[]?\s*\(\s*(?:cap |thuc hien (?:tai|o) |tai |o )(?:cap )?${rung}\s*\)`,
  'g',
);
const trailing = new RegExp(
  String.raw`[\s,–-]+(?:thuc hien (?:tai|o) |tai |o )?cap (?:trung uong|tinh|huyen|xa|bo)$`,
);

/** What is left of a name when level words and "Thủ tục" are gone: equal for members of one family. */
export function familyKey(name: string): string {
  return fold(tidy(name))
    .replace(/^(?:thu tuc|tthc)\s*:?\s*/, '')
    .replace(bracketed, '')
    .replace(trailing, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const preference: readonly Level[] = ['commune', 'province', 'ministry', 'other'];

function rank(procedure: Procedure): number {
  const found = preference.findIndex((level) => procedure.levels.includes(level));
  return found === -1 ? preference.length : found;
}

/**
 * Gives procedures with the same name but for the level (and re-issues under a new code) one family: the code of the
 * member nearest to the citizen (commune, then province), the lowest code among those.
 */
export function groupFamilies(procedures: readonly Procedure[]): Procedure[] {
  const groups = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    const key = familyKey(procedure.name);
    groups.set(key, [...(groups.get(key) ?? []), procedure]);
  }
  const families = new Map<string, string>();
  for (const members of groups.values()) {
    const first = [...members].sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1))[0];
    for (const member of members) families.set(member.code, first?.code ?? member.code);
  }
  return procedures.map((procedure) => ({
    ...procedure,
    family: families.get(procedure.code) ?? procedure.code,
  }));
}

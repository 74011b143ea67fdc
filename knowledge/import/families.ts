import { fold, tidy } from '../../language/text';
import type { Level, Procedure } from '../schema/procedure';
import rules from './data/families.json';

const levelWords = rules.levelWords.map((pattern) => new RegExp(pattern, 'g'));
const emptyWords = rules.emptyWords.map((pattern) => new RegExp(pattern));
const fieldsApart = new Set(rules.fieldsApart.fields.map((field) => fold(field)));

/**
 * What is left of a name when level words and "Thủ tục" are gone: equal for members of one family. Action words and
 * qualifiers (cấp / cấp lại / đổi, lưu động, có yếu tố nước ngoài) stay, so they part families.
 */
export function familyKey({ name, field }: Pick<Procedure, 'name' | 'field'>): string {
  const plain = [...levelWords, ...emptyWords].reduce(
    (text, pattern) => text.replace(pattern, ''),
    fold(tidy(name)).replace(/[\s.;,]+$/, ''),
  );
  const apart = fieldsApart.has(fold(tidy(field))) ? ` | ${fold(tidy(field))}` : '';
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() + apart;
}

const preference: readonly Level[] = ['commune', 'province', 'other', 'ministry'];

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
    const key = familyKey(procedure);
    const members = groups.get(key);
    if (members) members.push(procedure);
    else groups.set(key, [procedure]);
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

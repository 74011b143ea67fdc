import { createHash } from 'node:crypto';
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

function rank(procedure: Pick<Procedure, 'levels'>): number {
  const found = preference.findIndex((level) => procedure.levels.includes(level));
  return found === -1 ? preference.length : found;
}

/**
 * Finds families as procedures come by one after the other: those with the same name but for the level (and re-issues
 * under a new code) are one family, named by the code of the member nearest to the citizen (commune, then province), the
 * lowest code among those.
 */
export class Families {
  private readonly groups = new Map<string, { rank: number; code: string }>();
  private readonly groupOf = new Map<string, { code: string }>();

  add(procedure: Pick<Procedure, 'code' | 'name' | 'field' | 'levels'>): void {
    const [own, { code }] = [rank(procedure), procedure];
    // A digest: of hundreds of thousands of procedures the names need not be in memory.
    const key = createHash('sha1').update(familyKey(procedure)).digest('base64');
    const group = this.groups.get(key) ?? { rank: own, code };
    this.groups.set(key, group);
    this.groupOf.set(code, group);
    if (own > group.rank || (own === group.rank && code >= group.code)) return;
    group.rank = own;
    group.code = code;
  }

  /** The family of a procedure, known for certain when all have come by. */
  of(code: string): string {
    return this.groupOf.get(code)?.code ?? code;
  }
}

/** Gives each of the procedures its family. */
export function groupFamilies(procedures: readonly Procedure[]): Procedure[] {
  const families = new Families();
  procedures.forEach((procedure) => families.add(procedure));
  return procedures.map((procedure) => ({ ...procedure, family: families.of(procedure.code) }));
}

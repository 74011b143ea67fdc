import { fold } from '../../language/text';
import type { Family } from '../families';
import type { KnownName } from '../schema/knownName';
import { decoration } from './knownNameIndex';

/** A name without what only says that it is one, or at which level. */
export function plainName(name: string): string {
  let plain = name;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(decoration, '');
  }
  return plain;
}

/**
 * Known names as the search looks at procedures: each a family of its own, with names and nothing around them. One that
 * is held at another level is not among them: who does not name the level means what is held.
 */
export function nameFamilies(names: readonly KnownName[], held: readonly Family[]): Family[] {
  const heldNames = new Set(held.flatMap(({ members }) => members.map(({ name }) => bareName(name))));
  return names.filter(({ name }) => !heldNames.has(bareName(name))).map(familyOfName);
}

/** One name for all its levels and spellings: "cấp điều chỉnh giấy phép (cấp Bộ)" is "dieu chinh giay phep". */
export const bareName = (name: string): string =>
  fold(plainName(name))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^cap /u, '');

function familyOfName({ id, name, names, called, field, levels, agency, source }: KnownName): Family {
  const main: Family['main'] = {
    code: id,
    family: id,
    name: plainName(name),
    field,
    levels,
    agency,
    source,
    audience: [],
    submissions: [],
    documents: [],
    results: [],
    legalBasis: [],
  };
  return { id, main, members: [main], everyday: [...new Set([...names, ...called])], asked: [] };
}

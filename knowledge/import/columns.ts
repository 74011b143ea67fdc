import { fold, tidy } from '../../language/text';
import type { Kind } from '../schema/records';
import columns from './data/columns.json';

interface ColumnMap {
  required: string[];
  columns: Record<string, string[]>;
}
const maps: Record<Kind, ColumnMap> = {
  procedures: columns.procedures,
  facts: columns.facts,
  offices: columns.offices,
};

/** The kind of a table and, for each of its columns, the field it fills (undefined: not known, not read). */
export interface Headed {
  kind: Kind;
  fields: (string | undefined)[];
  unknown: string[];
}

function plain(header: string): string {
  return fold(tidy(header))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Finds out what a table holds by its headers, with or without marks, in Vietnamese or English.
 * Undefined when it has the required columns of no kind.
 */
export function readHeaders(headers: readonly string[]): Headed | undefined {
  for (const kind of ['procedures', 'facts', 'offices'] as const) {
    const map = maps[kind];
    const byName = new Map(
      Object.entries(map.columns).flatMap(([field, names]) =>
        [...names, field].map((name) => [plain(name), field] as const),
      ),
    );
    const fields = headers.map((header) => byName.get(plain(header)));
    const firsts = fields.map((field, i) => (fields.indexOf(field) === i ? field : undefined));
    if (map.required.every((field) => firsts.includes(field))) {
      return {
        kind,
        fields: firsts,
        unknown: headers.filter((header, i) => header !== '' && firsts[i] === undefined),
      };
    }
  }
  return undefined;
}

/** What each kind of table must have, for error messages. */
export function requiredHeaders(): string {
  return (['procedures', 'facts', 'offices'] as const)
    .map(
      (kind) =>
        `${kind}: ${maps[kind].required.map((field) => `"${maps[kind].columns[field]?.[0] ?? field}"`).join(', ')}`,
    )
    .join('; ');
}

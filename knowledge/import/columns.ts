import { fold, tidy } from '../../language/text';
import { forKinds, type Kind, kinds } from '../schema/records';
import columns from './data/columns.json';

interface ColumnMap {
  required: string[];
  /** The field that tells one record from another. */
  key: string;
  columns: Record<string, string[]>;
}
const maps: Record<Kind, ColumnMap> = columns;

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

const fieldsByName = forKinds(
  (kind): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(maps[kind].columns).flatMap(([field, names]) =>
        [...names, field].map((name) => [plain(name), field] as const),
      ),
    ),
);

/**
 * Finds out what a table holds by its headers, with or without marks, in Vietnamese or English: the kind whose required
 * columns it has and of which it knows most columns. Undefined when it has the required columns of no kind.
 */
export function readHeaders(headers: readonly string[]): Headed | undefined {
  const found = kinds.flatMap((kind): Headed[] => {
    const fields = headers.map((header) => fieldsByName[kind].get(plain(header)));
    const firsts = fields.map((field, i) => (fields.indexOf(field) === i ? field : undefined));
    if (!maps[kind].required.every((field) => firsts.includes(field))) return [];
    return [
      {
        kind,
        fields: firsts,
        unknown: headers.filter((header, i) => header !== '' && firsts[i] === undefined),
      },
    ];
  });
  return found.sort((one, other) => one.unknown.length - other.unknown.length)[0];
}

/** The field that tells the records of a kind apart. */
export function keyField(kind: Kind): string {
  return maps[kind].key;
}

/** How the column of a field is headed. */
export function headerOf(kind: Kind, field: string): string {
  return maps[kind].columns[field]?.[0] ?? field;
}

/** What each kind of table must have, for error messages. */
export function requiredHeaders(): string {
  return kinds
    .map((kind) => `${kind}: ${maps[kind].required.map((field) => `"${headerOf(kind, field)}"`).join(', ')}`)
    .join('; ');
}

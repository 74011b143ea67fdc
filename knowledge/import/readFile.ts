import { readShippedOffices } from '../shipped';
import { forKinds, keyOf, type Kind, noRecords, type Records, type TouchedMembers } from '../schema/records';
import { BadFileError, limits } from './badFile';
import { headerOf } from './columns';
import { type Defect, type Finding, noteInto } from './defects';
import { findTable, type FoundTable } from './header';
import { cellName, type TableOrigin, originOf } from './origin';
import { refuseForeign } from './readers/formats';
import { type GivenRecord, readJsonArray, readJsonLines } from './readers/jsonLines';
import { readCsv } from './readers/readCsv';
import type { Sheet } from './readers/table';
import { readXlsx } from './readers/xlsx/readXlsx';
import { recognise } from './recognise';
import { sharedParts } from './sharedParts';
import { tableRecords } from './tables/tableRecords';
import { Units } from './tables/units';

/** What one file held, checked and normalised. */
export interface FileReading {
  file: string;
  /** Records read, before duplicates went. */
  read: number;
  records: Records;
  /** Members that a table speaks of, by key; a record that is not named here is whole. */
  touched: TouchedMembers;
  findings: Finding[];
  /** Columns of a table that fill no field. */
  unknownColumns: string[];
  /** Where a table was found and what of the file was left out. */
  about: string[];
  /** On which line each record stands, by key. */
  lines: ReadonlyMap<string, number>;
  /** Where the cells of a table are; absent for other files. */
  table?: TableOrigin;
}

/**
 * Reads a file of records: .jsonl, .jsonl.gz, .json, .csv, .csv.gz or .xlsx.
 * @param today YYYY-MM-DD, for tables without a date column
 * @param progress hears how many records are done
 * @throws BadFileError naming every line that cannot be used
 */
export async function readKnowledgeFile(
  file: string,
  today: string,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<FileReading> {
  const units = new Units(await readShippedOffices());
  const { given, rows, unknownColumns, about, table } = await readGiven(file, today, units);
  if (rows === 0) throw new BadFileError(file, [{ what: 'holds no records' }]);
  const findings: Finding[] = [];
  const problems: { line: number; what: string }[] = [];
  const found = noRecords();
  const touched: TouchedMembers = {};
  const lines = new Map<string, number>();
  const share = sharedParts();
  const lists = new Map<string, string[]>();
  const membersShared = (members: string[]): string[] => {
    const name = members.join();
    return lists.get(name) ?? lists.set(name, members).get(name) ?? members;
  };
  let read = 0;
  for (const entry of given) {
    read++;
    if (read > limits.records)
      throw new BadFileError(file, [{ what: `more than ${limits.records} records` }]);
    const { line, touched: members } = entry;
    const recognised = entry.problem ? undefined : recognise(entry.value, findings, units);
    if (recognised === undefined || recognised.kind === 'problem')
      problems.push({ line, what: problemOf(entry, recognised?.what, table) });
    else {
      const key = keyOf(recognised.record);
      (found[recognised.kind] as unknown[]).push(share(recognised.record));
      if (members !== undefined) touched[key] = membersShared(members);
      lines.set(key, line);
      const note = noteInto(findings, key);
      for (const { field, defect, given: text } of entry.defects ?? [])
        note(defect, field, cellName(table, field, line, text));
    }
    if (read % 500 === 0) progress(read, rows);
  }
  progress(read, read);
  if (problems.length > 0) throw new BadFileError(file, problems);
  return {
    file,
    read,
    records: withoutDuplicates(found, findings),
    touched,
    // A table without a column for links lacks none.
    findings: table && table.columns['url'] === undefined ? findings.filter(isNoMissingLink) : findings,
    unknownColumns,
    about,
    lines,
    ...(table === undefined ? {} : { table }),
  };
}

/** What is wrong with a row, in the words of its table: which column, which cell. */
function problemOf(
  { line, problem, defects = [] }: GivenRecord,
  what: string | undefined,
  table?: TableOrigin,
): string {
  const broken = defects.map(({ field, given }) => cellName(table, field, line, given)).join(', ');
  const beside = broken === '' ? '' : ` (${broken})`;
  if (problem === undefined) return `${table && what ? inCells(what, line, table) : (what ?? '')}${beside}`;
  const header = table ? `"${headerOf(table.kind, problem.field)}" ` : '';
  return `${header}${cellName(table, problem.field, line)}: ${problem.what}${beside}`;
}

/** "ma: must be …" → "ma (cell A5): must be …", where the member is a column of the table. */
function inCells(what: string, line: number, table: TableOrigin): string {
  return what.replace(/^(\w+): /, (whole, field: string) =>
    table.columns[field] === undefined ? whole : `${field} (${cellName(table, field, line)}): `,
  );
}

interface Given {
  given: Iterable<GivenRecord>;
  /** How many rows there are: records, or more than those. */
  rows: number;
  unknownColumns: string[];
  about: string[];
  table?: TableOrigin;
}

async function readGiven(file: string, today: string, units: Units): Promise<Given> {
  await refuseForeign(file);
  const name = file.toLowerCase().replace(/\.gz$/, '');
  const whole = (given: GivenRecord[]): Given => ({
    given,
    rows: given.length,
    unknownColumns: [],
    about: [],
  });
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return whole(await readJsonLines(file));
  if (name.endsWith('.json')) return whole(await readJsonArray(file));
  const sheets = await sheetsOf(file, name);
  if (sheets) return fromTable(findTable(file, sheets), today, units);
  throw new BadFileError(file, [
    { what: 'must end with .jsonl, .json, .csv or .xlsx (or .jsonl.gz, .csv.gz)' },
  ]);
}

async function sheetsOf(file: string, name: string): Promise<Sheet[] | undefined> {
  if (/\.(?:csv|tsv|txt)$/.test(name)) return readCsv(file);
  return /\.xls[xm]$/.test(name) ? readXlsx(file) : undefined;
}

function fromTable(found: FoundTable, today: string, units: Units): Given {
  return {
    given: tableRecords(found.headed, found.rows, { today, units }),
    rows: found.rows.length,
    unknownColumns: found.headed.unknown,
    about: found.about,
    table: originOf(found),
  };
}

function isNoMissingLink({ defect }: Finding): boolean {
  return defect !== 'no-link';
}

const duplicate: Defect = 'duplicate-record';

/** The later of two records with one key counts. */
function withoutDuplicates(records: Records, findings: Finding[]): Records {
  const kept = <K extends Kind>(kind: K): Records[K] => {
    const byKey = new Map<string, Records[K][number]>();
    for (const record of records[kind]) {
      if (byKey.has(keyOf(record)))
        findings.push({ record: keyOf(record), field: kind, defect: duplicate, given: keyOf(record) });
      byKey.set(keyOf(record), record);
    }
    return [...byKey.values()] as Records[K];
  };
  return forKinds(kept) as unknown as Records;
}

import { readShippedOffices } from '../shipped';
import {
  forKinds,
  keyOf,
  type Kind,
  type RecordOf,
  type Records,
  type TouchedMembers,
} from '../schema/records';
import { BadFileError, limits } from './badFile';
import { headerOf } from './columns';
import { type Finding, noteInto } from './defects';
import { findTable, type FoundTable } from './header';
import { cellName, type TableOrigin, originOf } from './origin';
import { refuseForeign } from './readers/formats';
import { readJsonArray } from './readers/jsonArray';
import { type GivenRecord, readJsonLines } from './readers/jsonLines';
import { readCsv } from './readers/readCsv';
import type { Sheet } from './readers/table';
import { readXlsx } from './readers/xlsx/readXlsx';
import { recognise } from './recognise';
import { Spools } from './spool';
import { tableRecords } from './tables/tableRecords';
import { Units } from './tables/units';

/** What one file held, checked and normalised, beside its records. */
export interface FileReading {
  file: string;
  /** Records read, before duplicates went. */
  read: number;
  counts: Record<Kind, number>;
  /** Columns of a table that fill no field. */
  unknownColumns: string[];
  /** Where a table was found and what of the file was left out. */
  about: string[];
  /** On which line each record stands, by key. */
  lines: ReadonlyMap<string, number>;
  /** Where the cells of a table are; absent for other files. */
  table?: TableOrigin;
}

/** Takes what a file holds, one at a time: a large table need not be in memory. */
export interface ReadingInto {
  /**
   * Of two records with one key the later counts.
   * @param touched members that a table speaks of; absent: the record is whole
   */
  record<K extends Kind>(kind: K, record: RecordOf[K], touched?: string[]): void;
  finding(finding: Finding): void;
  /** @param done records so far @param of how many there are, where that is known */
  progress?(done: number, of?: number): void;
}

/** A file with its records. */
export interface WholeReading extends FileReading {
  records: Records;
  /** Members that a table speaks of, by key; a record that is not named here is whole. */
  touched: TouchedMembers;
  findings: Finding[];
}

/** Reads a file as `readRecords` does, into memory. */
export async function readKnowledgeFile(file: string, today: string): Promise<WholeReading> {
  const found = forKinds(() => new Map<string, unknown>());
  const touched: TouchedMembers = {};
  const findings: Finding[] = [];
  const spools = new Spools();
  try {
    const reading = await readRecords(file, today, spools, {
      record(kind, record, members) {
        found[kind].set(keyOf(record), record);
        if (members !== undefined) touched[keyOf(record)] = members;
      },
      finding: (finding) => findings.push(finding),
    });
    const records = forKinds((kind) => [...found[kind].values()]) as unknown as Records;
    return { ...reading, records, touched, findings };
  } finally {
    spools.close();
  }
}

/**
 * Reads a file of records: .jsonl, .jsonl.gz, .json, .csv, .csv.gz or .xlsx.
 * @param today YYYY-MM-DD, for tables without a date column
 * @param spools where the rows of a table wait, which is read as a whole before its first record is known
 * @throws BadFileError naming every line that cannot be used; what was taken before counts for nothing then
 */
export async function readRecords(
  file: string,
  today: string,
  spools: Spools,
  into: ReadingInto,
): Promise<FileReading> {
  const units = new Units(await readShippedOffices());
  const { given, rows, unknownColumns, about, table } = await readGiven(file, today, units, spools);
  const problems: { line: number; what: string }[] = [];
  const lines = new Map<string, number>();
  const keys = forKinds(() => new Set<string>());
  // A table without a column for links lacks none.
  const tell = (finding: Finding): void => {
    if (!(table && table.columns['url'] === undefined && finding.defect === 'no-link')) into.finding(finding);
  };
  let read = 0;
  for await (const entry of given) {
    read++;
    if (read > limits.records)
      throw new BadFileError(file, [{ what: `more than ${limits.records} records` }]);
    const { line, touched } = entry;
    const findings: Finding[] = [];
    const recognised = entry.problem ? undefined : recognise(entry.value, findings, units);
    if (recognised === undefined || recognised.kind === 'problem')
      problems.push({ line, what: problemOf(entry, recognised?.what, table) });
    else {
      const { kind, record } = recognised;
      const key = keyOf(record);
      const note = noteInto(findings, key);
      for (const { field, defect, given: text } of entry.defects ?? [])
        note(defect, field, cellName(table, field, line, text));
      if (keys[kind].has(key)) note('duplicate-record', kind, key);
      keys[kind].add(key);
      lines.set(key, line);
      into.record(kind, record, touched);
      findings.forEach(tell);
    }
    if (read % 500 === 0) into.progress?.(read, rows);
  }
  if (read === 0) throw new BadFileError(file, [{ what: 'holds no records' }]);
  into.progress?.(read, read);
  if (problems.length > 0) throw new BadFileError(file, problems);
  const counts = forKinds((kind) => keys[kind].size);
  return { file, read, counts, unknownColumns, about, lines, ...(table === undefined ? {} : { table }) };
}

/** What is wrong with a row, in the words of its table: which column, which cell. */
function problemOf(
  { line, problem, value, defects = [] }: GivenRecord,
  what: string | undefined,
  table?: TableOrigin,
): string {
  const broken = defects.map(({ field, given }) => cellName(table, field, line, given)).join(', ');
  const beside = broken === '' ? '' : ` (${broken})`;
  if (problem === undefined)
    return `${table && what ? inCells(what, line, table, value) : (what ?? '')}${beside}`;
  if (problem.field === undefined) return problem.what;
  const header = table ? `"${headerOf(table.kind, problem.field)}" ` : '';
  return `${header}${cellName(table, problem.field, line)}: ${problem.what}${beside}`;
}

/** Longer cells are not shown again. */
const SHOWN = 40;

/** "ngay: must be …" → "\"Ngày\" cell E2: \"31/02/2026\" must be …", where the member is a column of the table. */
function inCells(what: string, line: number, table: TableOrigin, value: unknown): string {
  return what.replace(/^(\w+): /, (whole, field: string) => {
    if (table.columns[field] === undefined) return whole;
    const given = (value as Record<string, unknown> | undefined)?.[field];
    const shown = typeof given === 'string' && given !== '' && given.length <= SHOWN ? `"${given}" ` : '';
    return `"${headerOf(table.kind, field)}" ${cellName(table, field, line)}: ${shown}`;
  });
}

interface Given {
  given: Iterable<GivenRecord> | AsyncIterable<GivenRecord>;
  /** How many rows there are, records or more than those; undefined where that is known at the end alone. */
  rows?: number;
  unknownColumns: string[];
  about: string[];
  table?: TableOrigin;
}

async function readGiven(file: string, today: string, units: Units, spools: Spools): Promise<Given> {
  await refuseForeign(file);
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson'))
    return { given: readJsonLines(file), unknownColumns: [], about: [] };
  if (name.endsWith('.json')) return { given: readJsonArray(file), unknownColumns: [], about: [] };
  const sheets = await sheetsOf(file, name, spools);
  if (sheets) return fromTable(findTable(file, sheets), today, units);
  throw new BadFileError(file, [
    { what: 'must end with .jsonl, .json, .csv or .xlsx (or .jsonl.gz, .csv.gz)' },
  ]);
}

async function sheetsOf(file: string, name: string, spools: Spools): Promise<Sheet[] | undefined> {
  if (/\.(?:csv|tsv|txt)$/.test(name)) return readCsv(file, spools);
  return /\.xls[xm]$/.test(name) ? readXlsx(file, spools) : undefined;
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

import { BadFileError, limits } from './badFile';
import { findTable } from './header';
import { type Defect, type Finding } from './defects';
import { keyOf, type Kind, noRecords, type Records, type TouchedMembers } from '../schema/records';
import { type GivenRecord, readJsonArray, readJsonLines } from './readers/jsonLines';
import { readCsv, readXlsx, type Sheet } from './readers/table';
import { recognise } from './recognise';
import { tableRecords } from './tableRows';

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
}

/**
 * Reads a file of procedures, offices or facts: .jsonl, .jsonl.gz, .json, .csv, .csv.gz or .xlsx.
 * @param today YYYY-MM-DD, for tables without a date column
 * @param progress hears how many records are done
 * @throws BadFileError naming every line that cannot be used
 */
export async function readKnowledgeFile(
  file: string,
  today: string,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<FileReading> {
  const { given, unknownColumns, about } = await readGiven(file, today);
  if (given.length === 0) throw new BadFileError(file, [{ what: 'holds no records' }]);
  if (given.length > limits.records)
    throw new BadFileError(file, [{ what: `more than ${limits.records} records` }]);
  const findings: Finding[] = [];
  const problems: { line: number; what: string }[] = [];
  const found = noRecords();
  const touched: TouchedMembers = {};
  given.forEach(({ line, value, touched: members }, i) => {
    const recognised = recognise(value, findings);
    if (recognised.kind === 'problem') problems.push({ line, what: recognised.what });
    else {
      (found[recognised.kind] as unknown[]).push(recognised.record);
      if (members !== undefined) touched[keyOf(recognised.record)] = members;
    }
    if ((i + 1) % 500 === 0 || i + 1 === given.length) progress(i + 1, given.length);
  });
  if (problems.length > 0) throw new BadFileError(file, problems);
  return {
    file,
    read: given.length,
    records: withoutDuplicates(found, findings),
    touched,
    findings,
    unknownColumns,
    about,
  };
}

interface Given {
  given: GivenRecord[];
  unknownColumns: string[];
  about: string[];
}

async function readGiven(file: string, today: string): Promise<Given> {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  const whole = (given: GivenRecord[]): Given => ({ given, unknownColumns: [], about: [] });
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return whole(await readJsonLines(file));
  if (name.endsWith('.json')) return whole(await readJsonArray(file));
  if (/\.(?:csv|tsv|txt)$/.test(name)) return fromSheets(file, await readCsv(file), today);
  if (name.endsWith('.xlsx')) return fromSheets(file, await readXlsx(file), today);
  throw new BadFileError(file, [
    { what: 'must end with .jsonl, .json, .csv or .xlsx (or .jsonl.gz, .csv.gz)' },
  ]);
}

function fromSheets(file: string, sheets: readonly Sheet[], today: string): Given {
  const { headed, table, about } = findTable(file, sheets);
  return { given: tableRecords(headed, table, today), unknownColumns: headed.unknown, about };
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
  return { procedures: kept('procedures'), offices: kept('offices'), facts: kept('facts') };
}

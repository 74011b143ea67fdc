import { BadFileError, limits } from './badFile';
import { readHeaders, requiredHeaders } from './columns';
import { type Defect, type Finding } from './defects';
import { keyOf, type Kind, noRecords, type Records } from '../schema/records';
import { type GivenRecord, readJsonArray, readJsonLines } from './readers/jsonLines';
import { readCsv, readXlsx, type Table } from './readers/table';
import { recognise } from './recognise';
import { tableRecords } from './tableRows';

/** What one file held, checked and normalised. */
export interface FileReading {
  file: string;
  /** Records read, before duplicates went. */
  read: number;
  records: Records;
  findings: Finding[];
  /** Columns of a table that fill no field. */
  unknownColumns: string[];
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
  const { given, unknownColumns } = await readGiven(file, today);
  if (given.length === 0) throw new BadFileError(file, [{ what: 'holds no records' }]);
  if (given.length > limits.records)
    throw new BadFileError(file, [{ what: `more than ${limits.records} records` }]);
  const findings: Finding[] = [];
  const problems: { line: number; what: string }[] = [];
  const found = noRecords();
  given.forEach(({ line, value }, i) => {
    const recognised = recognise(value, findings);
    if (recognised.kind === 'problem') problems.push({ line, what: recognised.what });
    else (found[recognised.kind] as unknown[]).push(recognised.record);
    if ((i + 1) % 500 === 0 || i + 1 === given.length) progress(i + 1, given.length);
  });
  if (problems.length > 0) throw new BadFileError(file, problems);
  return { file, read: given.length, records: withoutDuplicates(found, findings), findings, unknownColumns };
}

async function readGiven(
  file: string,
  today: string,
): Promise<{ given: GivenRecord[]; unknownColumns: string[] }> {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson'))
    return { given: await readJsonLines(file), unknownColumns: [] };
  if (name.endsWith('.json')) return { given: await readJsonArray(file), unknownColumns: [] };
  if (name.endsWith('.csv') || name.endsWith('.tsv')) return fromTable(file, await readCsv(file), today);
  if (name.endsWith('.xlsx')) return fromTable(file, await readXlsx(file), today);
  throw new BadFileError(file, [
    { what: 'must end with .jsonl, .json, .csv or .xlsx (or .jsonl.gz, .csv.gz)' },
  ]);
}

function fromTable(
  file: string,
  table: Table,
  today: string,
): { given: GivenRecord[]; unknownColumns: string[] } {
  const headed = readHeaders(table.headers);
  if (!headed) {
    throw new BadFileError(file, [
      {
        line: 1,
        what: `the header row lacks the columns that tell what the table holds (${requiredHeaders()})`,
      },
    ]);
  }
  return { given: tableRecords(headed, table, today), unknownColumns: headed.unknown };
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

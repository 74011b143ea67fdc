import { ownLetters } from '../../../language/letters';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { BadFileError, limits } from '../badFile';
import type { Spools } from '../spool';
import { openBytes } from './bytes';
import { decoded, encodingOf } from './encoding';
import type { CellFault, Sheet, TableRow } from './table';

/** What spreadsheets write where a formula failed, or a column was too narrow for its value. */
const failed = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3}|#{3,})$/i;
/** The mark between cells is found in so many of the first lines, of so many characters. */
const LOOKED_AT = { lines: 15, characters: 64 * 1024 };

/** Reads CSV in UTF-8, UTF-16 or Windows-1258, parted by commas, semicolons or tabs. @throws BadFileError */
export async function readCsv(file: string, spools: Spools): Promise<Sheet[]> {
  const encoding = await encodingOf(await openBytes(file));
  if (encoding === undefined)
    throw new BadFileError(file, [
      { what: 'is neither UTF-8 nor UTF-16 nor Windows-1258; save it as "CSV UTF-8"' },
    ]);
  const pieces: AsyncGenerator<string, void> = decoded(await openBytes(file), encoding);
  const { head, rest } = await begin(pieces);
  // Excel's own line that names the mark is no row.
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(head);
  const text = Readable.from(joined(named ? head.slice(named[0].length) : head, rest));
  const parser = parse({
    bom: true,
    delimiter: named?.[1] ?? delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    info: true,
    max_record_size: limits.lineCharacters,
  });
  text.on('error', (error) => parser.destroy(error));
  const rows = spools.open<TableRow>();
  try {
    for await (const entry of text.pipe(parser)) {
      const { record, info } = entry as { record: string[]; info: { lines: number } };
      if (rows.length >= limits.rows)
        throw new BadFileError(file, [{ what: `more than ${limits.rows} rows` }]);
      rows.add(rowOf(file, info.lines + (named ? 1 : 0), record));
    }
  } catch (error) {
    if (error instanceof BadFileError) throw error;
    const { message, lines: line } = error as Error & { lines?: number };
    throw new BadFileError(file, [{ ...(line === undefined ? {} : { line }), what: message }]);
  }
  return [{ rows, left: encoding === 'windows-1258' ? ['read as Windows-1258'] : [] }];
}

/** Enough of the text to see the mark by, and what follows. */
async function begin(
  pieces: AsyncGenerator<string, void>,
): Promise<{ head: string; rest: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < LOOKED_AT.characters) {
    const next = await pieces.next();
    if (next.done === true) break;
    head += next.value;
  }
  return { head, rest: pieces };
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The mark that one of the first lines uses most; Vietnamese Excel writes semicolons. */
function delimiterOf(head: string): string {
  const lines = head
    .slice(0, LOOKED_AT.characters)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT.lines);
  const counted = [',', ';', '\t'].map((mark) => ({
    mark,
    count: Math.max(0, ...lines.map((line) => line.split(mark).length)),
  }));
  return counted.sort((one, other) => other.count - one.count)[0]?.mark ?? ',';
}

function rowOf(file: string, line: number, given: readonly string[]): TableRow {
  const faults: CellFault[] = [];
  const cells = given.map((cell, column) => {
    if (cell.length > limits.cellCharacters)
      throw new BadFileError(file, [
        { line, what: `a cell is longer than ${limits.cellCharacters} characters` },
      ]);
    if (!failed.test(cell.trim())) return ownLetters(cell).normalize('NFC');
    faults.push({ column, defect: 'error-cell', given: cell.trim() });
    return '';
  });
  return { line, cells, ...(faults.length === 0 ? {} : { faults }) };
}

import type { CollectionSpec } from '../collection';
import { expiredLine } from './expired';
import { FileRows } from './fileRows';
import { lineOf, placedLinesOf, readLine } from './lines';
import { MemoryTable } from './memoryTable';
import type { Row } from './secondaryIndex';

/** What of a collection is in memory. */
export type Held = Pick<CollectionSpec, 'expired' | 'readById' | 'outOfLine'>;

/**
 * The rows of a collection: what of them is in memory, to be searched, and what stays on its file. All of it is in memory
 * unless told.
 */
export class HeldRows {
  readonly table: MemoryTable;
  /** The fields that stay on the file. */
  readonly outOfLine: readonly string[];
  /** Where rows lie on the file, when all or some of it stays there. */
  private readonly onFile: FileRows | null;

  constructor(
    private readonly filename: string,
    private readonly held: Held,
  ) {
    this.outOfLine = held.readById ? [] : (held.outOfLine ?? []);
    this.onFile = held.readById || this.outOfLine.length > 0 ? new FileRows(filename) : null;
    this.table = new MemoryTable(held.readById && this.onFile ? this.onFile : undefined);
  }

  /** One of the table's rows with what stays on the file. */
  whole(row: Row): Row {
    if (!this.onFile || this.outOfLine.length === 0) return row;
    return this.onFile.get(row['_id'] as string) ?? row;
  }

  /** Takes a row, whole, whose line is yet to be written. */
  put(row: Row): void {
    this.onFile?.set(row['_id'] as string, row);
    if (!this.held.readById) this.table.put(this.inLine(row));
  }

  /** The line of a row that was put is on the file. */
  written(row: Row, at: number, bytes: number): void {
    this.onFile?.written(row, at, bytes);
  }

  delete(row: Row): void {
    this.table.delete(row);
    this.onFile?.delete(row['_id'] as string);
  }

  /** Begins anew with what the file says, without what is expired. Returns how many lines it has. */
  async readFile(): Promise<number> {
    const { onFile } = this;
    const { expired, readById } = this.held;
    const isExpired = expired ? expiredLine(expired) : () => false;
    const rows = new Map<string, Row>();
    onFile?.clear();
    let lines = 0;
    for await (const portion of placedLinesOf(this.filename))
      for (const { line, at, bytes } of portion) {
        lines += 1;
        const content = isExpired(line) ? null : readLine(line);
        if (content && 'row' in content) {
          const id = content.row['_id'] as string;
          onFile?.found(id, at, bytes);
          if (!readById) rows.set(id, this.inLine(content.row));
        } else if (content) {
          onFile?.delete(content.gone);
          rows.delete(content.gone);
        }
      }
    if (!readById) this.table.reset([...rows.values()]);
    return lines;
  }

  /**
   * The lines of the rows that there are now, for a new file in the place of this one, and what is to be told once it is
   * there: from where on lines of the old file were added to it.
   */
  moving(): { lines: Iterable<string>; moved: (from?: number) => void } {
    return this.onFile?.moving() ?? { lines: linesOfRows([...this.table.all()]), moved: () => undefined };
  }

  /** Lets go of the file. */
  letGo(): void {
    this.onFile?.letGo();
  }

  private inLine(row: Row): Row {
    if (this.outOfLine.length === 0) return row;
    return Object.fromEntries(Object.entries(row).filter(([field]) => !this.outOfLine.includes(field)));
  }
}

function* linesOfRows(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield lineOf(row);
}

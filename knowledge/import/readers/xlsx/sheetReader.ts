import { ownLetters } from '../../../../language/letters';
import { BadFileError, limits } from '../../badFile';
import { type List, mapped, type Spool } from '../../spool';
import type { TableRow } from '../table';
import { shownNumber } from './cellValue';
import { filledDownwards, type Merge } from './merged';
import { RichText } from './richText';
import { plainStyle } from './styles';
import type { Workbook } from './workbook';
import { attribute, type XmlHandler } from './xml';

/** Columns that are read; no table of records has more. */
const MOST_COLUMNS = 500;
const MOST_MERGES = 200_000;

/** In characters; a spreadsheet takes no longer one. */
const LONGEST_FORMULA = 8_192;

/** `HYPERLINK("https://…", "xem")`: a link that is no link of the sheet. */
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"([^"]{1,2000})"/i;

/** "AB12" → 27, the index of its column. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference)?.[1] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads one sheet row by row: visible rows that say something, each cell as it is shown. */
export class SheetReader implements XmlHandler {
  readonly hiddenRows: number[] = [];
  /** Rows with struck-through cells. */
  readonly struck: number[] = [];
  private readonly merges: Merge[] = [];
  private readonly links = new Map<number, { column: number; address: string }[]>();
  private line = 0;
  private column = -1;
  private hidden = false;
  private row: TableRow = { line: 0, cells: [] };
  private type = 'n';
  private style = plainStyle;
  private value = '';
  /** Null where there is none. */
  private formula: string | null = null;
  private hasValue = false;
  private readonly rich = new RichText();
  private place: 'v' | 'is' | 'f' | '' = '';
  private inCell = false;

  constructor(
    private readonly file: string,
    private readonly book: Workbook,
    private readonly rows: Spool<TableRow>,
    /** Addresses outside the workbook, by the names that the sheet has for them. */
    private readonly addresses: ReadonlyMap<string, string>,
  ) {}

  open(name: string, attributes: string): void {
    if (this.inCell) this.openInCell(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.merge(attribute(attributes, 'ref') ?? '');
    else if (name === 'hyperlink') this.link(attributes);
  }

  close(name: string): void {
    if (name === 'row') this.closeRow();
    else if (name === 'c') this.closeCell();
    else if (this.place === 'is' && name !== 'is') this.rich.close(name);
    else if (name === 'v' || name === 'is' || name === 'f') this.place = '';
  }

  text(text: string): void {
    if (this.place === 'v') this.value += text;
    else if (this.place === 'is') this.rich.text(text);
    else if (this.place === 'f') this.formula = (this.formula ?? '').slice(0, LONGEST_FORMULA) + text;
  }

  /** Cells that are merged downwards hold in each row what the first one says; links are told beside what cells say. */
  visibleRows(): List<TableRow> {
    const rows = filledDownwards(this.rows, this.merges, this.line);
    if (this.links.size === 0) return rows;
    return mapped(rows, (row) => {
      const links = this.links.get(row.line);
      return links ? { ...row, links } : row;
    });
  }

  private openRow(attributes: string): void {
    this.line = Number(attribute(attributes, 'r') ?? this.line + 1);
    this.hidden = /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '');
    this.column = -1;
    this.row = { line: this.line, cells: [] };
  }

  private closeRow(): void {
    const says = this.row.cells.some((cell) => cell.trim() !== '') || this.row.faults !== undefined;
    if (!says) return;
    if (this.hidden) this.hiddenRows.push(this.line);
    else if (this.rows.length < limits.rows) this.rows.add(this.row);
    else throw new BadFileError(this.file, [{ what: `more than ${limits.rows} rows` }]);
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = this.book.styles[Number(attribute(attributes, 's') ?? 0)] ?? plainStyle;
    this.value = '';
    this.formula = null;
    this.hasValue = false;
    this.inCell = true;
  }

  private openInCell(name: string, attributes: string): void {
    if (this.place === 'is') this.rich.open(name, attributes);
    else if (name === 'f') [this.place, this.formula] = ['f', ''];
    else if (name === 'v' || name === 'is') {
      this.place = name;
      this.hasValue = true;
    }
  }

  private closeCell(): void {
    this.inCell = false;
    const shown = this.shown();
    if (this.column < 0 || this.column >= MOST_COLUMNS) return;
    const [, address] = LINK_FORMULA.exec(this.formula ?? '') ?? [];
    if (address !== undefined) this.linkTo(this.line, this.column, address);
    if (shown.length > limits.cellCharacters)
      throw new BadFileError(this.file, [
        { line: this.line, what: `a cell is longer than ${limits.cellCharacters} characters` },
      ]);
    if (shown === '') return;
    while (this.row.cells.length <= this.column) this.row.cells.push('');
    this.row.cells[this.column] = ownLetters(shown).normalize('NFC');
  }

  private shown(): string {
    const text = this.type === 'inlineStr' ? this.rich.take() : this.value;
    if (this.formula !== null && (!this.hasValue || (text === '' && this.type === 'n')))
      return this.fault('formula-without-value', '=');
    if (this.type === 'e') return this.fault('error-cell', text);
    const said = this.type === 's' ? (this.book.strings.at(Number(text)) ?? '') : text;
    if (this.style.struck && said.trim() !== '') {
      if (this.struck.at(-1) !== this.line) this.struck.push(this.line);
      return '';
    }
    if (this.type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return text.slice(0, 10);
    if (this.type !== 'n') return unescaped(said);
    if (text !== '' && this.style.kind !== 'date') (this.row.numbers ??= []).push(this.column);
    return shownNumber(text, this.style, this.book.from1904);
  }

  private fault(defect: 'formula-without-value' | 'error-cell', given: string): string {
    (this.row.faults ??= []).push({ column: this.column, defect, given });
    return '';
  }

  private link(attributes: string): void {
    const [, column = '', line = ''] = /^([A-Z]+)(\d+)/.exec(attribute(attributes, 'ref') ?? '') ?? [];
    const address = this.addresses.get(attribute(attributes, 'id') ?? '');
    if (column === '' || address === undefined) return;
    this.linkTo(Number(line), columnOf(column), address);
  }

  private linkTo(line: number, column: number, address: string): void {
    const links = this.links.get(line) ?? [];
    links.push({ column, address });
    this.links.set(line, links);
  }

  private merge(reference: string): void {
    const [, first = '', from = '', to = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(reference) ?? [];
    if (first === '' || from === to || this.merges.length >= MOST_MERGES) return;
    this.merges.push({ column: columnOf(first), from: Number(from), to: Number(to) });
  }
}

/** Excel writes control characters as "_x000D_", and "_x005F_" before what only looks so. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text.replace(/\r\n?/g, '\n');
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n');
}

import { fold, tidy } from '../../../language/text';

/** The cells of a row by the field they fill. */
export type Cells = Readonly<Record<string, string>>;

/** A row that cannot be used. The message names the field of the column and says what it must be. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem';
  constructor(
    readonly field: string,
    what: string,
  ) {
    super(what);
  }
}

/** The parts of a cell, blank ones left out. */
export function parts(cell: string | undefined, mark: RegExp): string[] {
  return (cell ?? '')
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell as one line; undefined when it is blank. */
export function said(cell: string | undefined): string | undefined {
  const text = tidy(cell ?? '');
  return text === '' ? undefined : text;
}

/** "Đường 2/9" → "duong-2-9": a name as an id. */
export function slug(text: string): string {
  return fold(tidy(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Letters and digits alone, for comparing names however they are written. */
export function plain(text: string): string {
  return slug(text).replaceAll('-', ' ');
}

import { AppError } from '../../errors/appError';

/** A file that cannot be imported. The message names the file, the line and what is wrong; nothing was changed. */
export class BadFileError extends AppError {
  override readonly name = 'BadFileError';
  readonly code = 'IMPORT_FILE_INVALID';
  /** @param problems one a line or, where the line is unknown, one for the whole file */
  constructor(
    readonly file: string,
    readonly problems: readonly { line?: number; what: string }[],
  ) {
    const shown = problems
      .slice(0, 20)
      .map(({ line, what }) => `  ${file}${line === undefined ? '' : `:${line}`}: ${what}`);
    const more = problems.length > 20 ? [`  … and ${problems.length - 20} more`] : [];
    super([`${file} cannot be imported; the knowledge stays as it was.`, ...shown, ...more].join('\n'));
  }
}

/** Limits of what is read: more than any national export, less than what fills the memory of a small machine. */
export const limits = {
  fileBytes: 512 * 1024 * 1024,
  lineCharacters: 4 * 1024 * 1024,
  records: 200_000,
  /** Rows of a table: its records, and what stands above and between them. */
  rows: 201_000,
  cellCharacters: 200_000,
} as const;

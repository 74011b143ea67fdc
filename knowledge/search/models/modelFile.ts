import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../../../errors/appError';

/** A learned model cannot be used; the message names the file, the place and what was expected there. */
export class ModelFileError extends AppError {
  override readonly name = 'ModelFileError';
  readonly code = 'MODEL_FILE_INVALID';
}

/** @throws ModelFileError when there is no such file */
function readModelText(file: string): string {
  return readModelBytes(file).toString('utf8');
}

/**
 * The lines of a file, empty ones too, each a text of its own: parts of one text would keep all of it in memory.
 * @throws ModelFileError when there is no such file
 */
export function readModelLines(file: string): string[] {
  const bytes = readModelBytes(file);
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.toString('utf8', from, to));
    from = to + 1;
  }
  return lines;
}

const LINE_FEED = 10;

function readModelBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ModelFileError(
      `${file} cannot be read; every folder of models needs all of its files. \`npm run train\` makes them.`,
      { cause: error },
    );
  }
}

/** @throws ModelFileError naming what does not fit the schema */
export function readJsonModel<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(readModelText(file));
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    throw new ModelFileError(`${file}: not JSON: ${String(error)}`, { cause: error });
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [first] = error.issues;
  throw new ModelFileError(
    `${file}: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}; train it again.`,
    {
      cause: error,
    },
  );
}

/**
 * JSON that diffs line by line: one member of an object a line, one item of a list of lists a line, and no indentation.
 */
export function formatJsonModel(value: unknown): string {
  return `${formatted(value)}\n`;
}

function formatted(value: unknown): string {
  if (Array.isArray(value)) {
    const isList = value.some((item) => typeof item === 'object' && item !== null);
    return isList ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, own]) => `${JSON.stringify(name)}: ${formatted(own)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
}

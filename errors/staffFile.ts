import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Makes the error that a file is refused with, of what the message says. */
type RefuseFile = (message: string, options?: ErrorOptions) => Error;

/**
 * What a JSON file says that staff write by hand, in whatever editor.
 * @param called how messages name it
 * @throws what `refuse` makes, naming the file and every member that does not fit, with what is wrong
 */
export function readStaffFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  refuse: RefuseFile,
  called = file,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refuse(`${called} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
  throw refuse(`${called} cannot be used:\n${lines.join('\n')}`);
}

import { readFileSync } from 'node:fs';
import { City, shippedCity } from '../dialogs/text/city';
import { AppError } from '../errors/appError';

/** The file that describes the city cannot be used; the message names file, field and what is wrong. */
class CityFileError extends AppError {
  override readonly name = 'CityFileError';
  readonly code = 'CITY_FILE_INVALID';
}

/** The city of a file (CITY_FILE); the shipped one where none is named. @throws CityFileError */
export function readCity(file: string | undefined): City {
  if (file === undefined) return shippedCity;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CityFileError(`${file} (CITY_FILE) is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const read = City.safeParse(value);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
  throw new CityFileError(`${file} (CITY_FILE) cannot be used:\n${lines.join('\n')}`);
}

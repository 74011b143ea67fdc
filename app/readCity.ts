import { City, shippedCity } from '../dialogs/text/city';
import { AppError } from '../errors/appError';
import { readStaffFile } from '../errors/staffFile';

/** The file that describes the city cannot be used; the message names file, field and what is wrong. */
class CityFileError extends AppError {
  override readonly name = 'CityFileError';
  readonly code = 'CITY_FILE_INVALID';
}

/** The city of a file (CITY_FILE); the shipped one where none is named. @throws CityFileError */
export function readCity(file: string | undefined): City {
  if (file === undefined) return shippedCity;
  return readStaffFile(
    file,
    City,
    (message, options) => new CityFileError(message, options),
    `${file} (CITY_FILE)`,
  );
}

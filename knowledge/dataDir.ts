import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside what people wrote and imported: what the commands have learned from it. */
export function resolveModelsDir(): string {
  return join(dirname(resolveDataDir()), 'models');
}

/** The folder of the shipped data: found from the source tree and from the build alike. */
export function resolveDataDir(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'knowledge', 'data', 'everyday');
    if (existsSync(candidate) && existsSync(join(folder, 'package.json')))
      return join(folder, 'knowledge', 'data');
    if (dirname(folder) === folder) {
      throw new Error(
        `The shipped data folder knowledge/data was not found above ${from}. Is the installation complete?`,
      );
    }
  }
}

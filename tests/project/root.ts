import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(__dirname, '..', '..');

/** A file of the project as text. */
export function textOf(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

export interface PackageFile {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

export function packageFile(): PackageFile {
  return JSON.parse(textOf('package.json')) as PackageFile;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, errorText } from '../../errors/appError';
import { root, textOf } from '../project/root';

const rooms = [...Object.keys(JSON.parse(textOf('rooms.json')) as object), 'settings.ts'];

function sourcesIn(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return path.endsWith('.ts') ? [path] : [];
  return readdirSync(join(root, path)).flatMap((name) => sourcesIn(join(path, name)));
}

/** "CODE file" for every class of error. */
const inCode = rooms
  .flatMap(sourcesIn)
  .flatMap((path) =>
    [
      ...readFileSync(join(root, path), 'utf8').matchAll(/extends AppError \{[^}]*?readonly code = '(\w+)'/g),
    ].map(([, code]) => `${code} ${path}`),
  );

test('docs/errors.md lists every code with its file, and no other', () => {
  const listed = [...textOf('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \| `([^`]+)`/gm)].map(
    ([, code, path]) => `${code} ${path}`,
  );
  expect(inCode.length).toBeGreaterThan(5);
  expect(listed).toEqual([...inCode].sort());
});

test('no code is given twice', () => {
  const codes = inCode.map((line) => line.split(' ')[0]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('the terminal', () => {
  class Foreseen extends AppError {
    readonly code = 'FORESEEN';
  }

  test('shows a foreseen error in its own words, without a stack', () => {
    expect(errorText(new Foreseen('Do this.'))).toBe('Do this. (FORESEEN)');
  });

  test('shows where any other came from', () => {
    expect(errorText(new ReferenceError('x is not defined'))).toMatch(/x is not defined[^]*errors\.test\.ts/);
    expect(errorText('text')).toBe('text');
  });
});

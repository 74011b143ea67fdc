import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './root';

interface Room {
  job: string;
  mayImport: string[];
}

const rooms = JSON.parse(textOf('rooms.json')) as Record<string, Room>;
const names = Object.keys(rooms);

test.each(names)('%s is a folder', (room) => {
  expect(existsSync(join(root, room))).toBe(true);
});

test('every folder with programs is a room', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !/^(?:\.|node_modules|dist|tests|scripts|docs|coverage|reports)/.test(entry.name),
    )
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...names].sort());
});

test('the root holds two programs', () => {
  expect(
    readdirSync(root)
      .filter((name) => name.endsWith('.ts'))
      .sort(),
  ).toEqual(['index.ts', 'settings.ts']);
});

test.each(names)('what %s may import is there', (room) => {
  const missing = rooms[room]?.mayImport.filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test('the compiler reads every room', () => {
  const { include } = JSON.parse(textOf('tsconfig.json')) as { include: string[] };
  expect(include).toEqual(['*.ts', ...names, 'tests']);
});

test('docs/architecture.md has the same rooms, jobs and arrows', () => {
  const table = [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)\/` \| (.+?) \| (.+?) \|$/gm)].map(
    ([, room, job, mayImport]) => ({ room, job, mayImport }),
  );
  expect(table).toEqual(
    Object.entries(rooms).map(([room, { job, mayImport }]) => ({
      room,
      job,
      mayImport: mayImport.map((path) => (path.includes('/') ? `\`${path}\`` : path)).join(', ') || '–',
    })),
  );
});

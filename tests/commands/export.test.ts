import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readKnowledgeFile } from '../../knowledge/import/readFile';
import { applyImport } from '../../knowledge/releases/applyImport';
import { loadReleaseRecords } from '../../knowledge/releases/load';
import { seedShipped } from '../../knowledge/releases/seed';
import { noRecords } from '../../knowledge/schema/records';
import { openStorage } from '../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../helpers/storage';
import { procedure } from '../knowledge/import/procedures';
import { fact, shippedFolder } from '../knowledge/releases/shippedFolder';

const root = resolve(__dirname, '../..');
const start = Date.UTC(2026, 10, 24);
const own = procedure({ code: '9.000001', name: 'Của thành phố' });
const ownFact = { ...fact, id: 'cua-thanh-pho', title: 'Số của thành phố' };

let place: TemporaryPlace;
let folder: string;
beforeEach(async () => {
  place = await temporaryFolder();
  folder = join(place.dataDir, 'out', 'files');
  const storage = await openStorage(place);
  await seedShipped(
    storage,
    start,
    await shippedFolder(place.dataDir, 'v1', [procedure({ code: '1.000001' })]),
  );
  const records = { ...noRecords(), procedures: [own], facts: [ownFact] };
  await applyImport(storage, records, { replace: false, now: start + 1 });
  await storage.close();
});
afterEach(() => place.dispose());

function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const { MONGODB_URI: _server, ...environment } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'commands/export.ts'), ...args],
      { cwd: root, env: { ...environment, DATA_DIR: place.dataDir } },
      (error, out, errors) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, errors }),
    );
  });
}

/** What the files say; into the same knowledge it changes nothing. */
async function readBack(...names: string[]): Promise<string[]> {
  const keys: string[] = [];
  const storage = await openStorage(place);
  try {
    const before = (await loadReleaseRecords(storage)).current.release;
    for (const name of names) {
      const { records } = await readKnowledgeFile(join(folder, name), '2026-11-28');
      keys.push(...records.procedures.map(({ code }) => code), ...records.facts.map(({ id }) => id));
      const { release } = await applyImport(storage, records, { replace: false, now: start + 2 });
      expect(release).toBeUndefined();
    }
    expect((await loadReleaseRecords(storage)).current.release).toBe(before);
  } finally {
    await storage.close();
  }
  return keys;
}

test('writes what the city has imported, a file a kind, and `import` reads it back as the same', async () => {
  const { code, out } = await run(folder);
  expect(code).toBe(0);
  expect(out).toBe(`${join(folder, 'procedures.jsonl')}: 1\n${join(folder, 'facts.jsonl')}: 1\n`);
  expect((await readdir(folder)).sort()).toEqual(['facts.jsonl', 'procedures.jsonl']);
  expect(await readBack('procedures.jsonl', 'facts.jsonl')).toEqual(['9.000001', 'cua-thanh-pho']);
}, 120_000);

test('with --all, what ships as well', async () => {
  await mkdir(folder, { recursive: true });
  expect((await run(folder, '--all')).code).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(['facts.jsonl', 'offices.jsonl', 'procedures.jsonl']);
  expect(await readBack('procedures.jsonl')).toEqual(['1.000001', '9.000001']);
}, 120_000);

test.each([[[]], [['a', 'b']]])(
  'called with %j, explains itself',
  async (args) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: npm run export/);
  },
  120_000,
);

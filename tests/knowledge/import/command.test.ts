import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listReleases } from '../../../knowledge/releases/history';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { seedShipped } from '../../../knowledge/releases/seed';
import { watchKnowledge } from '../../../knowledge/releases/watch';
import { openStorage } from '../../../storage/open';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';
import { portalRow } from './procedures';

const root = resolve(__dirname, '../../..');

interface Ended {
  code: number;
  out: string;
  errors: string;
}
function runImport(dataDir: string, ...args: string[]): Promise<Ended> {
  const { MONGODB_URI: _server, ...environment } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'commands/import.ts'), ...args],
      { cwd: root, env: { ...environment, DATA_DIR: dataDir } },
      (error, out, errors) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, errors }),
    );
  });
}

describe('npm run import', () => {
  let place: TemporaryPlace;
  let rows: string;
  beforeEach(async () => {
    place = await temporaryFolder();
    rows = join(place.dataDir, 'rows.jsonl');
    await writeFile(
      rows,
      JSON.stringify(
        portalRow({ ma: '9.999999', cach_thuc: [{ hinh_thuc: 'Trực tiếp', phi: '40 Việt Nam Đồng' }] }),
      ),
    );
  });
  afterEach(() => place.dispose());

  test('imports, reports defects, and the second time changes nothing', async () => {
    const first = await runImport(place.dataDir, rows);
    expect(first.out).toMatch(/1\s+implausible-fee/);
    expect(first.out).toMatch(/procedures: 1 added/);
    expect(first.errors).toMatch(/1 of 1 records/);
    expect(first.code).toBe(0);
    const second = await runImport(place.dataDir, rows);
    expect(second.out).toMatch(/0 added, 0 changed/);
    const storage = await openStorage(place);
    expect(
      (await loadKnowledge(storage)).procedures.find(({ code }) => code === '9.999999')?.steps,
    ).toHaveLength(2);
    await storage.close();
  }, 120_000);

  test('refuses a bad file with file and line, and leaves the knowledge as it was', async () => {
    await writeFile(rows, '{"ma":"x","linh_vuc":"y"}');
    const { code, errors } = await runImport(place.dataDir, rows);
    expect(code).toBe(1);
    expect(errors).toMatch(/rows\.jsonl:1: ma: must be a national code/);
    expect(errors).not.toMatch(/\n\s+at /);
  }, 120_000);

  test('while the bot runs on the folder, hands the records over and waits for its answer', async () => {
    const storage = await openStorage(place);
    const stop = watchKnowledge(storage, 20, () => undefined, { dataDir: place.dataDir });
    const { code, out } = await runImport(place.dataDir, rows);
    expect(out).toMatch(/The bot is running/);
    expect(out).toMatch(/The bot has taken them in:\n.*procedures: 1 added/);
    expect(code).toBe(0);
    expect((await loadKnowledge(storage)).procedures).toHaveLength(1);
    await stop();
    await storage.close();
  }, 120_000);

  test('while the bot runs on the folder, a dry run counts what would change there and changes nothing', async () => {
    const storage = await openStorage(place);
    await seedShipped(storage, Date.now());
    const before = await loadKnowledge(storage);
    const { code, out } = await runImport(place.dataDir, rows, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Dry run, nothing was changed.');
    expect(out).toContain(`procedures: 1 added, 0 changed, ${before.procedures.length} unchanged, 0 removed`);
    expect(await loadKnowledge(storage)).toEqual(before);
    await storage.close();
  }, 120_000);

  test('removes one record; one that is not held is named and nothing changes', async () => {
    await runImport(place.dataDir, rows);
    const removed = await runImport(place.dataDir, '--remove', '9.999999');
    expect(removed.out).toMatch(/^Removed:\n {2}procedures: 0 added, 0 changed, \d+ unchanged, 1 removed$/m);
    expect(removed.out).toMatch(/9\.999999 removed: /);
    const again = await runImport(place.dataDir, '--remove', '9.999999');
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.errors).toMatch(/^No record with the code or id 9\.999999 is held\. Nothing was changed\./m);
    const storage = await openStorage(place);
    expect((await listReleases(storage)).map(({ note }) => note)).toEqual([
      'remove 9.999999',
      'import rows.jsonl',
      'data of the first start',
    ]);
    await storage.close();
  }, 120_000);

  test.each([[[]], [['rows.jsonl', '--remove', '9.999999']], [['--replace', '--remove', '9.999999']]])(
    'called with %j, explains itself',
    async (args) => {
      const { code, out } = await runImport(place.dataDir, ...args);
      expect(code).toBe(2);
      expect(out).toMatch(/Usage: npm run import/);
    },
    120_000,
  );
});

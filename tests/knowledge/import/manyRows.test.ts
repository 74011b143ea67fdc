import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readRecords } from '../../../knowledge/import/readFile';
import { Spools } from '../../../knowledge/import/spool';
import { applyGiven } from '../../../knowledge/releases/applyImport';
import { type Given, GivenFiles } from '../../../knowledge/releases/given';
import { loadKnowledge } from '../../../knowledge/releases/load';
import type { Procedure } from '../../../knowledge/schema/procedure';
import { Alive } from '../../helpers/alive';
import { temporaryStorage } from '../../helpers/storage';
import { storageInstead } from '../../helpers/storageInstead';
import { portalRow, procedure } from './procedures';

const ROWS = 3_000;
/** Beside the portions that are read or written at once, of a thousand at most, next to nothing is in use. */
const FEW = 100;
const codes = Array.from({ length: ROWS }, (_, i) => `1.${String(500_000 + i)}`);

let folder: string;
let spools: Spools;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-'));
  spools = new Spools(folder, 20_000);
});
afterEach(async () => {
  spools.close();
  await rm(folder, { recursive: true });
});

test.each(['many.csv', 'many.xlsx', 'many.json', 'many.jsonl'])(
  '%s is read one record after the other',
  async (name) => {
    const table = [
      ['Mã TTHC', 'Tên thủ tục', 'Lĩnh vực'],
      ...codes.map((code) => [
        code,
        `Cấp giấy phép hoạt động trong lĩnh vực nông nghiệp, số ${code}`,
        'Hộ tịch',
      ]),
    ];
    const path = join(folder, name);
    const rows = codes.map((ma) => JSON.stringify(portalRow({ ma })));
    if (name.endsWith('.json')) await writeFile(path, `[${rows.join(',')}]`);
    else if (name.endsWith('.jsonl')) await writeFile(path, rows.join('\n'));
    else if (name.endsWith('.csv')) await writeFile(path, table.map((cells) => cells.join(';')).join('\n'));
    else {
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet('Thủ tục').addRows(table);
      await workbook.xlsx.writeFile(path);
    }
    const alive = new Alive();
    let mostWaiting = 0;
    const { read } = await readRecords(path, '2026-11-29', spools, {
      record(_kind, record) {
        alive.see(record);
        mostWaiting = Math.max(mostWaiting, spools.held);
      },
      finding: () => undefined,
    });
    expect(read).toBe(ROWS);
    expect(await alive.count()).toBeLessThan(FEW);
    // Rows, and the texts that they share.
    expect(mostWaiting).toBeLessThan(3 * FEW);
  },
  120_000,
);

test('many records come into a release a portion at a time; the same again are compared so too', async () => {
  const { storage, dispose } = await temporaryStorage();
  const given = new GivenFiles(spools);
  for (const code of codes)
    given.add('procedures', procedure({ code, name: `Việc ${code}`, documents: [{ name: `Đơn ${code}` }] }));
  const alive = new Alive();
  const watchedGiven: Given = {
    keys: (kind) => given.keys(kind),
    count: (kind) => given.count(kind),
    get(kind, key) {
      const one = given.get(kind, key);
      // The record itself is copied on the way, its papers are not.
      if (one) alive.see((one.record as Procedure).documents);
      return one;
    },
  };
  const inUse: number[] = [];
  const watched = storageInstead(storage, 'records', (real) => ({
    async insertMany(documents) {
      inUse.push((await alive.count()) - documents.length);
      await real.insertMany(documents);
    },
    async find(filter) {
      const found = await real.find(filter);
      inUse.push((await alive.count()) - found.length);
      found.forEach(({ _id, ...rest }) => alive.see((rest as unknown as { record: Procedure }).record));
      return found;
    },
  }));
  const now = Date.now();
  const apply = (at: number) =>
    applyGiven(watched, watchedGiven, { replace: false, now: at }, spools, () => undefined);
  expect((await apply(now)).tallies.procedures).toEqual({
    added: ROWS,
    changed: 0,
    unchanged: 0,
    removed: 0,
  });
  expect((await loadKnowledge(storage)).procedures.map(({ code }) => code)).toEqual(codes);
  expect((await apply(now + 1)).release).toBeUndefined();
  expect(inUse.length).toBeGreaterThan(2 * (ROWS / 1_000));
  expect(Math.max(...inUse)).toBeLessThan(1_000 + FEW);
  await dispose();
}, 120_000);

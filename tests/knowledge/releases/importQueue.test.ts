import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Spools } from '../../../knowledge/import/spool';
import { GivenFiles } from '../../../knowledge/releases/given';
import { type GivenRecords, keyOf, kinds, noRecords } from '../../../knowledge/schema/records';
import { enqueueImport, readImportResult, processImportQueue } from '../../../knowledge/releases/importQueue';
import { loadKnowledge } from '../../../knowledge/releases/load';
import { readCurrent } from '../../../knowledge/releases/releaseRecords';
import { watchKnowledge } from '../../../knowledge/releases/watch';
import type { Storage } from '../../../storage/collection';
import { temporaryStorage } from '../../helpers/storage';
import { procedure } from '../import/procedures';

let storage: Storage;
let dataDir: string;
let dispose: () => Promise<void>;
beforeEach(async () => {
  ({ storage, dataDir, dispose } = await temporaryStorage());
});
afterEach(() => dispose());

const now = () => Date.UTC(2026, 10, 24);

/** Leaves records as the importer does. */
async function leave(
  { touched = {}, ...records }: GivenRecords,
  replace: boolean,
  at: number,
  more: { note?: string; yesRemove?: number; remove?: string[] } = {},
): Promise<string> {
  const spools = new Spools(dataDir);
  const given = new GivenFiles(spools);
  for (const kind of kinds)
    for (const record of records[kind]) given.add(kind, record, touched[keyOf(record)]);
  const name = await enqueueImport(dataDir, given, { replace, now: at, ...more });
  spools.close();
  return name;
}
const records = { ...noRecords(), procedures: [procedure()] };

test('records left beside a running bot are taken in, answered and cleared away', async () => {
  const name = await leave(records, false, now());
  expect(await readImportResult(dataDir, name)).toBeUndefined();
  expect(await processImportQueue(storage, dataDir, now)).toBe(1);
  expect((await loadKnowledge(storage)).procedures).toEqual([procedure()]);
  expect(await readImportResult(dataDir, name)).toMatchObject({
    applied: { tallies: { procedures: { added: 1 } } },
  });
  expect(await readdir(join(dataDir, 'incoming'))).toEqual([]);
});

test('a file that holds no records is answered with the reason and changes nothing', async () => {
  await leave(records, false, now());
  await processImportQueue(storage, dataDir, now);
  await writeFile(join(dataDir, 'incoming', 'bad.json'), '{"replace":true,"procedures":[{}]}');
  await processImportQueue(storage, dataDir, now);
  expect(await readImportResult(dataDir, 'bad')).toMatchObject({
    error: expect.stringContaining('code') as string,
  });
  expect((await loadKnowledge(storage)).procedures).toEqual([procedure()]);
});

test('records are removed by the bot that has the storage open, and one that is not held is named', async () => {
  const both = [procedure(), procedure({ code: '1.000002', name: 'Khai tử' })];
  await leave({ ...noRecords(), procedures: both }, false, now());
  await processImportQueue(storage, dataDir, now);
  const name = await leave(noRecords(), false, now() + 1, { remove: ['1.000002'] });
  await processImportQueue(storage, dataDir, now);
  expect((await loadKnowledge(storage)).procedures.map(keyOf)).toEqual([procedure().code]);
  expect(await readImportResult(dataDir, name)).toMatchObject({
    applied: { tallies: { procedures: { removed: 1, unchanged: 1 } } },
  });
  const again = await leave(noRecords(), false, now() + 2, { remove: ['1.000002'] });
  await processImportQueue(storage, dataDir, now);
  expect(await readImportResult(dataDir, again)).toEqual({
    error: expect.stringContaining('No record with the code or id 1.000002 is held') as string,
  });
});

test('what the clerk said goes along: replacing, how many may go, which members a table speaks of, the note', async () => {
  const [first, second] = [procedure(), procedure({ code: '1.000002', name: 'Khai tử' })];
  await leave({ ...noRecords(), procedures: [first, second] }, false, now());
  await processImportQueue(storage, dataDir, now);
  await leave(
    {
      ...noRecords(),
      procedures: [{ ...first, name: 'Tên mới', results: [] }],
      touched: { [first.code]: ['name'] },
    },
    true,
    now() + 1,
    { note: 'import a.xlsx', yesRemove: 1 },
  );
  await processImportQueue(storage, dataDir, now);
  expect((await loadKnowledge(storage)).procedures).toEqual([{ ...first, name: 'Tên mới' }]);
  expect(await readCurrent(storage)).toMatchObject({ note: 'import a.xlsx', replaced: ['procedures'] });
});

test('a removal that nobody confirmed is answered with the number to confirm', async () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    procedure({ code: `1.0001${10 + i}`, name: `Việc ${i}` }),
  );
  await leave({ ...noRecords(), procedures: many }, false, now());
  await processImportQueue(storage, dataDir, now);
  const less = { ...noRecords(), procedures: many.slice(5) };
  const refused = await leave(less, true, now() + 1);
  await processImportQueue(storage, dataDir, now);
  expect(await readImportResult(dataDir, refused)).toEqual({
    error: expect.stringContaining('--yes-remove 5') as string,
  });
  const confirmed = await leave(less, true, now() + 2, { yesRemove: 5 });
  await processImportQueue(storage, dataDir, now);
  expect(await readImportResult(dataDir, confirmed)).toMatchObject({
    applied: { tallies: { procedures: { removed: 5 } } },
  });
});

test('an importer of a version with fewer kinds is understood; unknown members and half numbers are not', async () => {
  const incoming = join(dataDir, 'incoming');
  await mkdir(incoming);
  const plain = { replace: false, procedures: [procedure()], offices: [], facts: [] };
  const files: [string, object][] = [
    ['a', plain],
    ['b', { ...plain, surprise: 1 }],
    ['c', { ...plain, yesRemove: 0 }],
    ['d', { ...plain, yesRemove: 1.5 }],
  ];
  for (const [name, content] of files)
    await writeFile(join(incoming, `${name}.json`), JSON.stringify(content));
  expect(await processImportQueue(storage, dataDir, now)).toBe(4);
  expect(await readImportResult(dataDir, 'a')).toMatchObject({
    applied: { tallies: { procedures: { added: 1 }, fees: { added: 0 }, bodies: { added: 0 } } },
  });
  for (const [name, word] of [
    ['b', 'surprise'],
    ['c', 'yesRemove'],
    ['d', 'yesRemove'],
  ] as const)
    expect(await readImportResult(dataDir, name)).toEqual({ error: expect.stringContaining(word) as string });
});

test('thousands are taken in while others get their turn, with the line of one that is none told', async () => {
  const many = Array.from({ length: 3_000 }, (_, i) =>
    procedure({ code: `1.${100_000 + i}`, name: `Việc ${i}` }),
  );
  const name = await leave({ ...noRecords(), procedures: many }, false, now());
  let turns = 0;
  const beside = setInterval(() => (turns += 1), 1);
  await processImportQueue(storage, dataDir, now);
  clearInterval(beside);
  expect(turns).toBeGreaterThan(5);
  expect(await readImportResult(dataDir, name)).toMatchObject({
    applied: { tallies: { procedures: { added: 3_000 } } },
  });
  const incoming = join(dataDir, 'incoming');
  await writeFile(join(incoming, 'bad.json'), '{"replace":false}\n{"kind":"surprise","record":{}}');
  await writeFile(join(incoming, 'empty.json'), '');
  expect(await processImportQueue(storage, dataDir, now)).toBe(2);
  expect(await readImportResult(dataDir, 'bad')).toEqual({
    error: expect.stringContaining('line 2') as string,
  });
  expect(await readImportResult(dataDir, 'empty')).toEqual({ error: 'The request is empty.' });
});

test('a file still being written is not touched', async () => {
  await mkdir(join(dataDir, 'incoming'));
  await writeFile(join(dataDir, 'incoming', 'half.json.part'), '{');
  expect(await processImportQueue(storage, dataDir, now)).toBe(0);
});

test('the watching bot takes them in by itself', async () => {
  await leave(records, false, now());
  const count = await new Promise<number>((resolve) => {
    const stop = watchKnowledge(
      storage,
      5,
      ({ procedures }) => {
        resolve(procedures.length);
        void stop();
      },
      { dataDir },
    );
  });
  expect(count).toBe(1);
});

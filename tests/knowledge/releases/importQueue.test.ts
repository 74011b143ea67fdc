import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noRecords } from '../../../knowledge/schema/records';
import { enqueueImport, readImportResult, processImportQueue } from '../../../knowledge/releases/importQueue';
import { loadKnowledge } from '../../../knowledge/releases/load';
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
const records = { ...noRecords(), procedures: [procedure()] };

test('records left beside a running bot are taken in, answered and cleared away', async () => {
  const name = await enqueueImport(dataDir, records, false, now());
  expect(await readImportResult(dataDir, name)).toBeUndefined();
  expect(await processImportQueue(storage, dataDir, now)).toBe(1);
  expect((await loadKnowledge(storage)).procedures).toEqual([procedure()]);
  expect(await readImportResult(dataDir, name)).toMatchObject({
    applied: { tallies: { procedures: { added: 1 } } },
  });
  expect(await readdir(join(dataDir, 'incoming'))).toEqual([]);
});

test('a file that holds no records is answered with the reason and changes nothing', async () => {
  await enqueueImport(dataDir, records, false, now());
  await processImportQueue(storage, dataDir, now);
  await writeFile(join(dataDir, 'incoming', 'bad.json'), '{"replace":true,"procedures":[{}]}');
  await processImportQueue(storage, dataDir, now);
  expect(await readImportResult(dataDir, 'bad')).toMatchObject({
    error: expect.stringContaining('code') as string,
  });
  expect((await loadKnowledge(storage)).procedures).toEqual([procedure()]);
});

test('a file still being written is not touched', async () => {
  await mkdir(join(dataDir, 'incoming'));
  await writeFile(join(dataDir, 'incoming', 'half.json.part'), '{');
  expect(await processImportQueue(storage, dataDir, now)).toBe(0);
});

test('the watching bot takes them in by itself', async () => {
  await enqueueImport(dataDir, records, false, now());
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

import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HeldRows, type Held } from '../../../storage/embedded/heldRows';
import { temporaryFolder, type TemporaryPlace } from '../../helpers/storage';

const row = { _id: 'a', to: 'x', at: 7, text: 'ấ'.repeat(1_000) };
const { text: _, ...short } = row;

let place: TemporaryPlace;
let file: string;
beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.dataDir, 'rows.jsonl');
});
afterEach(() => place.dispose());

/** Rows of which one was put and written. */
async function written(held: Held): Promise<HeldRows> {
  const rows = new HeldRows(file, held);
  rows.put(row);
  const line = JSON.stringify(row);
  await appendFile(file, `${line}\n`);
  rows.written(row, 0, Buffer.byteLength(line));
  return rows;
}

const inMemory = (rows: HeldRows): unknown[] => [...rows.table.find({})];

it.each<[string, Held, object]>([
  ['all of a row', {}, row],
  ['all but what is kept out of line', { outOfLine: ['text'] }, short],
])('holds %s in memory, also of what is read at the start', async (_name, held, expected) => {
  const rows = await written(held);
  const anew = new HeldRows(file, held);
  expect(await anew.readFile()).toBe(1);
  for (const each of [rows, anew]) {
    expect(inMemory(each)).toEqual([expected]);
    expect(each.whole(expected as typeof row)).toEqual(row);
    each.letGo();
  }
});

it('gives what is out of line before its line is written, too', () => {
  const rows = new HeldRows(file, { outOfLine: ['text'] });
  rows.put(row);
  expect(rows.whole(short)).toBe(row);
});

it('has nothing of what is expired', async () => {
  await written({});
  const rows = new HeldRows(file, { outOfLine: ['text'], expired: { field: 'at', before: 8 } });
  expect(await rows.readFile()).toBe(1);
  expect(inMemory(rows)).toEqual([]);
  expect([...rows.moving().lines]).toEqual([]);
  rows.letGo();
});

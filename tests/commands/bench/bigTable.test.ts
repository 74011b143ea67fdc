import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigTable, writeBigTable } from '../../../commands/bench/bigTable';
import { readKnowledgeFile } from '../../../knowledge/import/readFile';

test.each(['csv', 'xlsx'])('the large table is one that imports without a defect (.%s)', async (ending) => {
  const folder = await mkdtemp(join(tmpdir(), 'table-'));
  const path = join(folder, `table.${ending}`);
  await writeBigTable(path, 90);
  const { read, records, findings, unknownColumns } = await readKnowledgeFile(path, '2026-11-29');
  expect({ read, findings, unknownColumns }).toEqual({ read: 90, findings: [], unknownColumns: [] });
  expect(new Set(records.procedures.map(({ name }) => name)).size).toBe(90);
  expect(records.procedures[89]).toMatchObject({
    code: '3.300029',
    submissions: [{ way: 'in-person', time: { value: 30, unit: 'working-day' } }],
    fees: [{ amount: 300_000 }],
  });
  expect(records.procedures.every(({ documents }) => documents.length === 4)).toBe(true);
  await rm(folder, { recursive: true });
});

test('it is the same in every run', () => {
  expect([...bigTable(3)]).toEqual([...bigTable(3)]);
});

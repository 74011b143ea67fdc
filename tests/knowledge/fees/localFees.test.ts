import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLocalFees } from '../../../knowledge/fees/localFees';
import { readShippedProcedures } from '../../../knowledge/shipped';

test('the fees that ship have ids of their own, name procedures that ship, and say that the press is their source', async () => {
  const fees = await readLocalFees();
  const codes = new Set((await readShippedProcedures()).map(({ code }) => code));
  expect(new Set(fees.map(({ id }) => id)).size).toBe(fees.length);
  expect(fees.flatMap((fee) => fee.codes).filter((code) => !codes.has(code))).toEqual([]);
  expect(fees.filter(({ fromPress, source }) => fromPress !== true || source.url === undefined)).toEqual([]);
});

test.each([
  ['1.013225', 'nhà ở riêng lẻ', 50000, 'free'],
  ['1.013227', undefined, 10000, 'free'],
  ['1.001193', 'nếu thuộc trường hợp phải nộp lệ phí', 8_000, undefined],
  ['2.000806', undefined, 1500000, undefined],
])('%s %s is paid with %d', async (code, when, amount, online) => {
  const fees = (await readLocalFees()).filter((fee) => fee.codes.includes(code) && fee.when === when);
  expect(fees).toHaveLength(1);
  expect(fees[0]).toMatchObject({ amount, ...(online === undefined ? {} : { online }) });
});

test('a line that is no fee is named with its file and line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fees-'));
  await writeFile(join(folder, 'a.jsonl'), '\n{"id":"x"}\n');
  await expect(readLocalFees(folder)).rejects.toThrow('a.jsonl:2: not a local fee');
  await expect(readLocalFees(join(folder, 'none'))).resolves.toEqual([]);
});

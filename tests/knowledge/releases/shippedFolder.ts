import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toLines } from '../../../knowledge/import/shippedFiles';
import type { Procedure } from '../../../knowledge/schema/procedure';

/** Writes a data folder as it ships, with these procedures and one office and fact. @returns its path */
export async function shippedFolder(
  parent: string,
  name: string,
  procedures: readonly Procedure[],
): Promise<string> {
  const folder = join(parent, name);
  await mkdir(join(folder, 'procedures'), { recursive: true });
  await mkdir(join(folder, 'facts'), { recursive: true });
  await writeFile(join(folder, 'procedures', 'all.jsonl'), toLines(procedures));
  await writeFile(join(folder, 'facts', 'all.jsonl'), toLines([fact]));
  await writeFile(join(folder, 'offices.jsonl'), toLines([office]));
  return folder;
}

export const office = {
  code: '20242',
  name: 'Phường Hải Châu',
  kind: 'ward' as const,
  formerDistricts: ['Hải Châu'],
  mergedFrom: [],
};
export const fact = {
  id: 'dan-so-2025',
  topic: 'dan-so',
  title: 'Dân số',
  value: 3065628,
  unit: 'người',
  period: '2025',
  area: 'city-since-2025-07',
  source: { url: 'https://example.vn', publisher: 'Báo', asOf: '2026' },
  aliases: [],
};

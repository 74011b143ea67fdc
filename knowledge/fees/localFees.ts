import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHIPPED_DATA_DIR } from '../shipped';
import { LocalFee } from '../schema/localFee';

/**
 * The fees that the city itself has set, from `knowledge/data/fees/*.jsonl`.
 * @throws Error naming file and line when a line does not fit the schema
 */
export async function readLocalFees(folder: string = join(SHIPPED_DATA_DIR, 'fees')): Promise<LocalFee[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const fees: LocalFee[] = [];
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    lines.forEach((line, i) => {
      if (line.trim() === '') return;
      try {
        fees.push(LocalFee.parse(JSON.parse(line)));
      } catch (error) {
        throw new Error(`${name}:${i + 1}: not a local fee: ${String(error)}`, { cause: error });
      }
    });
  }
  return fees;
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceRows } from '../knowledge/import/cards/sourceRows';
import { knownNamesOf } from '../knowledge/import/knownNames';
import { readKnownNames } from '../knowledge/names/readKnownNames';
import { SHIPPED_DATA_DIR, readShippedProcedures } from '../knowledge/shipped';
import { runCommand } from './runCommand';

/** `tsx commands/build-known-names.ts FILE…`: writes the names of the portal's rows that do not ship. */
async function main(): Promise<void> {
  const rows = await sourceRows(process.argv.slice(2));
  const held = new Set((await readShippedProcedures()).map(({ code }) => code));
  const names = knownNamesOf([...rows.values()], held, await readKnownNames());
  const lines = names.map((name) => `${JSON.stringify(name)}\n`).join('');
  await writeFile(join(SHIPPED_DATA_DIR, 'names', 'portal.jsonl'), lines);
  console.log(`${names.length} names of procedures that are known and not held.`);
}

runCommand(main);

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { performStaffAction } from '../app/staff/requests';
import { type Kind, kinds, type RecordOf } from '../knowledge/schema/records';
import type { StoredRecord } from '../knowledge/releases/releaseRecords';
import { settingsAtStart } from '../settings';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run export -- FOLDER [--all]

Writes what the city has imported as one file a kind (procedures.jsonl, fees.jsonl …) into a folder. \`npm run import\` reads
these files; into the same knowledge it changes nothing.
  --all  what ships with the software as well`;

async function exportKnowledge(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError(usage);
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const stock = await performStaffAction({ mongodbUri, dataDir }, 'export', {});
  await mkdir(folder, { recursive: true });
  for (const kind of kinds) {
    const held = (stock[kind] as StoredRecord<RecordOf[Kind]>[]).filter(
      ({ origin }) => values.all || origin === 'imported',
    );
    if (held.length === 0) continue;
    const path = join(folder, `${kind}.jsonl`);
    await writeFile(path, held.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
    console.log(`${path}: ${held.length}`);
  }
}

runCommand(exportKnowledge);

import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { DefectCounts, describeFile } from '../knowledge/import/report';
import { Spools } from '../knowledge/import/spool';
import { GivenFiles } from '../knowledge/releases/given';
import { settingsAtStart } from '../settings';
import { put } from './import/put';
import { type ReadFile, readInto } from './import/readInto';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run import -- FILE… [--replace] [--yes-remove N] [--report FILE.xlsx] [--dry-run]
       npm run import -- --remove CODE [--remove CODE…] [--yes-remove N] [--report FILE.xlsx] [--dry-run]

Reads procedures, offices, facts, the city's fees, bodies and streets (.jsonl, .jsonl.gz, .json, .csv, .xlsx) into the
knowledge of the bot.
  --replace  what the files hold replaces all records of their kind, instead of being merged in by code
  --yes-remove N  N records may go; needed where more than a tenth of a kind would
  --report FILE.xlsx  (or .csv) writes every change, old and new, with its cell, every defect and all that was left out
  --remove CODE  takes the record with this code or id away, and keeps it away when a new version ships it; it comes back
             when a file brings it, or with \`npm run release -- back\`
  --dry-run  reads, checks and reports; changes nothing
docs/import.md describes the formats.`;

/** A heap that grows by less before it is cleaned: a large table shall fit into a small machine, if it takes longer. */
const HEAP_GROWTH = '--heap-growing-percent=20';

async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      remove: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      'yes-remove': { type: 'string' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { report, remove } = values;
  // Either files or records to remove: which of the two would win where both name one record?
  const isClear = remove.length > 0 ? positionals.length === 0 && !values.replace : positionals.length > 0;
  if (values.help || !isClear) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (report !== undefined) await checkWritable(report);
  const { DATA_DIR: dataDir } = settingsAtStart();
  // Beside the data is a disk; some systems keep their temporary files in memory.
  const spools = new Spools(existsSync(dataDir) ? dataDir : undefined);
  try {
    const given = new GivenFiles(spools);
    const defects = new DefectCounts();
    const readings: ReadFile[] = [];
    for (const file of positionals) readings.push(await readInto(file, given, defects, spools));
    if (readings.length > 0) console.log([...readings.map(describeFile), defects.describe()].join('\n'));
    const yesRemove = values['yes-remove'] === undefined ? undefined : Number(values['yes-remove']);
    await put(given, {
      replace: values.replace,
      remove,
      dryRun: values['dry-run'],
      yesRemove,
      report,
      readings,
      spools,
      note:
        remove.length > 0
          ? `remove ${remove.join(', ')}`
          : `import ${positionals.map((file) => basename(file)).join(', ')}${values.replace ? ' --replace' : ''}`,
    });
  } finally {
    spools.close();
  }
}

/** Said before anything is changed, not after. @throws UsageError */
async function checkWritable(report: string): Promise<void> {
  try {
    await (await open(report, 'a')).close();
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to ${report} (${(error as Error).message}). Nothing was read or changed.`,
    );
  }
}

runCommand(main);

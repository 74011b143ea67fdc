import { parseArgs } from 'node:util';
import { type FileReading, readKnowledgeFile } from '../knowledge/import/readFile';
import { describeApplied, describeFile, describeFindings } from '../knowledge/import/report';
import { keyOf, type Kind, noRecords, type Records } from '../knowledge/schema/records';
import { applyImport } from '../knowledge/releases/applyImport';
import { enqueueImport, readImportResult } from '../knowledge/releases/importQueue';
import { seedShipped } from '../knowledge/releases/seed';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage } from '../storage/open';
import { settingsAtStart } from '../settings';
import { runCommand } from './runCommand';

const usage = `Usage: npm run import -- FILE… [--replace] [--dry-run]

Reads procedures, offices and facts (.jsonl, .jsonl.gz, .json, .csv, .xlsx) into the knowledge of the bot.
  --replace  what the files hold replaces all records of their kind, instead of being merged in by code
  --dry-run  reads, checks and reports; changes nothing
docs/import.md describes the formats.`;

/** How long the running bot has to answer; it looks every 30 seconds at most. */
const patienceMs = 45_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const readings: FileReading[] = [];
  for (const file of positionals) readings.push(await read(file));
  console.log(readings.map(describeFile).join('\n'));
  console.log(describeFindings(readings.flatMap(({ findings }) => findings)));
  await put(together(readings), values.replace, values['dry-run']);
}

async function read(file: string): Promise<FileReading> {
  const today = new Date().toISOString().slice(0, 10);
  return readKnowledgeFile(file, today, (done, of) => {
    const line = `${file}: ${done} of ${of} records`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done === of ? '\n' : ''}` : `${line}\n`);
  });
}

/** Records of all files; of two with one key the later file's counts. */
function together(readings: readonly FileReading[]): Records {
  const all = noRecords();
  const gather = <K extends Kind>(kind: K): void => {
    const records = readings.flatMap((reading) => reading.records[kind] as Records[K][number][]);
    all[kind] = [...new Map(records.map((record) => [keyOf(record), record])).values()] as Records[K];
  };
  gather('procedures');
  gather('offices');
  gather('facts');
  return all;
}

async function put(records: Records, replace: boolean, dryRun: boolean): Promise<void> {
  const settings = settingsAtStart();
  const place = { mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR };
  let storage;
  try {
    storage = await openStorage(place);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return leaveForTheBot(settings.DATA_DIR, records, replace, dryRun);
  }
  try {
    if (!dryRun) await seedShipped(storage, Date.now());
    const applied = await applyImport(storage, records, { replace, dryRun, now: Date.now() });
    console.log(dryRun ? 'Dry run, nothing was changed. The import would make:' : 'Imported:');
    console.log(describeApplied(applied));
    if (!dryRun && applied.release === undefined)
      console.log('Nothing changed: the knowledge held all of this already.');
  } finally {
    await storage.close();
  }
}

async function leaveForTheBot(
  dataDir: string,
  records: Records,
  replace: boolean,
  dryRun: boolean,
): Promise<void> {
  if (dryRun) {
    console.log(
      'Dry run, nothing was changed. The bot is running on this folder, so what would change was not counted.',
    );
    return;
  }
  const name = await enqueueImport(dataDir, records, replace, Date.now());
  console.log(
    `The bot is running on ${dataDir}; the checked records were left for it in ${dataDir}/incoming. Waiting …`,
  );
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await readImportResult(dataDir, name);
    if (answer) {
      if ('error' in answer) throw new Error(`The bot could not take the records in: ${answer.error}`);
      console.log('The bot has taken them in:');
      console.log(describeApplied(answer.applied));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  console.log(
    'The bot has not answered yet. It takes the records in as soon as it can, at the latest when it starts again.',
  );
}

runCommand(main);

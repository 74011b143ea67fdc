import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { describeStale } from '../knowledge/import/cards/stale';
import { reportLines, writeReport } from '../knowledge/import/changeReport';
import type { Finding } from '../knowledge/import/defects';
import { type FileReading, readRecords } from '../knowledge/import/readFile';
import { changesShown, DefectCounts, describeApplied, describeFile } from '../knowledge/import/report';
import { type Spool, Spools } from '../knowledge/import/spool';
import { readOverlays } from '../knowledge/overlays';
import { applyGiven, type Outcome } from '../knowledge/releases/applyImport';
import type { FieldChange } from '../knowledge/releases/fieldChanges';
import { GivenFiles } from '../knowledge/releases/given';
import { enqueueImport, readImportResult } from '../knowledge/releases/importQueue';
import { seedShipped, stockToSeed } from '../knowledge/releases/seed';
import type { Procedure } from '../knowledge/schema/procedure';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage } from '../storage/open';
import { settingsAtStart } from '../settings';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run import -- FILE… [--replace] [--yes-remove N] [--report FILE.xlsx] [--dry-run]

Reads procedures, offices, facts, the city's fees, bodies and streets (.jsonl, .jsonl.gz, .json, .csv, .xlsx) into the
knowledge of the bot.
  --replace  what the files hold replaces all records of their kind, instead of being merged in by code
  --yes-remove N  N records may go; needed where more than a tenth of a kind would
  --report FILE.xlsx  (or .csv) writes every change, old and new, with its cell, every defect and all that was left out
  --dry-run  reads, checks and reports; changes nothing
docs/import.md describes the formats.`;

/** How long the running bot has to answer; it looks every 30 seconds at most. */
const patienceMs = 45_000;

/** A heap that grows by less before it is cleaned: a large table shall fit into a small machine, if it takes longer. */
const HEAP_GROWTH = '--heap-growing-percent=20';

async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'yes-remove': { type: 'string' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { report } = values;
  if (report !== undefined) await checkWritable(report);
  const { DATA_DIR: dataDir } = settingsAtStart();
  // Beside the data is a disk; some systems keep their temporary files in memory.
  const spools = new Spools(existsSync(dataDir) ? dataDir : undefined);
  try {
    const given = new GivenFiles(spools);
    const defects = new DefectCounts();
    const readings: ReadFile[] = [];
    for (const file of positionals) readings.push(await read(file, given, defects, spools));
    console.log(readings.map(describeFile).join('\n'));
    console.log(defects.describe());
    const yesRemove = values['yes-remove'] === undefined ? undefined : Number(values['yes-remove']);
    await put(given, {
      replace: values.replace,
      dryRun: values['dry-run'],
      yesRemove,
      report,
      readings,
      spools,
      note: `import ${positionals.map((file) => basename(file)).join(', ')}${values.replace ? ' --replace' : ''}`,
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

/** A file with what was wrong with it. */
type ReadFile = FileReading & { findings: Spool<Finding> };

async function read(
  file: string,
  given: GivenFiles,
  defects: DefectCounts,
  spools: Spools,
): Promise<ReadFile> {
  const today = new Date().toISOString().slice(0, 10);
  const findings = spools.open<Finding>();
  given.nextFile();
  const reading = await readRecords(file, today, spools, {
    record: (kind, record, touched) => given.add(kind, record, touched),
    finding(finding) {
      findings.add(finding);
      defects.add(finding);
    },
    progress: (done, of) =>
      showProgress(`${file}: ${done}${of === undefined ? '' : ` of ${of}`} records`, done === of),
  });
  return { ...reading, findings };
}

function showProgress(line: string, isDone: boolean): void {
  process.stderr.write(process.stderr.isTTY ? `\r${line}${isDone ? '\n' : ''}` : `${line}\n`);
}

interface PutOptions {
  replace: boolean;
  dryRun: boolean;
  yesRemove: number | undefined;
  /** Where the report is written as a table. */
  report: string | undefined;
  readings: readonly ReadFile[];
  spools: Spools;
  /** What the list of releases says of it. */
  note: string;
}

async function put(given: GivenFiles, options: PutOptions): Promise<void> {
  const { replace, dryRun, yesRemove, note, spools } = options;
  const settings = settingsAtStart();
  const place = { mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR };
  let storage;
  try {
    storage = await openStorage(place);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return leaveForTheBot(settings.DATA_DIR, given, options);
  }
  try {
    const onTopOf = dryRun ? await stockToSeed(storage) : undefined;
    if (!dryRun) await seedShipped(storage, Date.now());
    const changes = new Changes(spools);
    const outcome = await applyGiven(
      storage,
      given,
      { replace, dryRun, yesRemove, note, onTopOf, now: Date.now() },
      spools,
      (change) => changes.add(change),
    );
    const isNew = outcome.release !== undefined;
    if (dryRun) console.log('Dry run, nothing was changed. The import would make:');
    else console.log(isNew ? 'Imported:' : 'Compared with the knowledge that is held:');
    await tell(outcome, changes, given, options);
    if (!dryRun && !isNew) console.log('Nothing changed: the knowledge held all of this already.');
  } finally {
    await storage.close();
  }
}

/** What became of each member, and of which records. */
class Changes {
  readonly all: Spool<FieldChange>;
  readonly first: FieldChange[] = [];
  readonly records = new Set<string>();

  constructor(spools: Spools) {
    this.all = spools.open();
  }

  add(change: FieldChange): void {
    this.all.add(change);
    this.records.add(change.record);
    if (this.first.length < changesShown) this.first.push(change);
  }
}

/** What was changed, which cards it made stale, and all of it as a table where one is asked for. */
async function tell(
  outcome: Outcome,
  changes: Changes,
  given: GivenFiles,
  { report, readings }: Pick<PutOptions, 'report' | 'readings'>,
): Promise<void> {
  console.log(describeApplied(outcome, changes.first, changes.all.length));
  const { cards } = await readOverlays();
  const changed = [...cards.keys()].filter((code) => changes.records.has(code));
  const procedures = changed.flatMap((code) => given.get('procedures', code)?.record ?? []);
  for (const line of describeStale(procedures as Procedure[], cards)) console.log(line);
  if (report === undefined) return;
  await writeReport(report, reportLines(changes.all, readings));
  console.log(`All changes and defects are in ${report}.`);
}

async function leaveForTheBot(dataDir: string, given: GivenFiles, options: PutOptions): Promise<void> {
  if (options.dryRun) {
    console.log(
      'Dry run, nothing was changed. The bot is running on this folder, so what would change was not counted.',
    );
    return;
  }
  const name = await enqueueImport(dataDir, given, { ...options, now: Date.now() });
  console.log(
    `The bot is running on ${dataDir}; the checked records were left for it in ${dataDir}/incoming. Waiting …`,
  );
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await readImportResult(dataDir, name);
    if (answer) {
      if ('error' in answer) throw new Error(`The bot could not take the records in: ${answer.error}`);
      console.log('The bot has taken them in:');
      const changes = new Changes(options.spools);
      answer.applied.changes.forEach((change) => changes.add(change));
      return tell(answer.applied, changes, given, options);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  console.log(
    'The bot has not answered yet. It takes the records in as soon as it can, at the latest when it starts again.',
  );
}

runCommand(main);

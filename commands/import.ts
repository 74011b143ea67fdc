import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { describeStale } from '../knowledge/import/cards/stale';
import { readOverlays } from '../knowledge/overlays';
import type { Procedure } from '../knowledge/schema/procedure';
import { type FileReading, readKnowledgeFile } from '../knowledge/import/readFile';
import { reportAsCsv, reportAsXlsx, reportLines } from '../knowledge/import/changeReport';
import { describeApplied, describeFile, describeFindings } from '../knowledge/import/report';
import {
  type GivenRecords,
  keyOf,
  type Kind,
  kinds,
  noRecords,
  type RecordOf,
  type Records,
  type TouchedMembers,
} from '../knowledge/schema/records';
import { type Applied, applyImport } from '../knowledge/releases/applyImport';
import { enqueueImport, readImportResult } from '../knowledge/releases/importQueue';
import { withTouched } from '../knowledge/releases/touched';
import { seedShipped } from '../knowledge/releases/seed';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage } from '../storage/open';
import { settingsAtStart } from '../settings';
import { runCommand } from './runCommand';

const usage = `Usage: npm run import -- FILE… [--replace] [--dry-run]

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
  const readings: FileReading[] = [];
  for (const file of positionals) readings.push(await read(file));
  console.log(readings.map(describeFile).join('\n'));
  console.log(describeFindings(readings.flatMap(({ findings }) => findings)));
  const yesRemove = values['yes-remove'] === undefined ? undefined : Number(values['yes-remove']);
  await put(together(readings), {
    replace: values.replace,
    dryRun: values['dry-run'],
    yesRemove,
    report: values.report,
    readings,
    note: `import ${positionals.map((file) => basename(file)).join(', ')}${values.replace ? ' --replace' : ''}`,
  });
}

async function read(file: string): Promise<FileReading> {
  const today = new Date().toISOString().slice(0, 10);
  return readKnowledgeFile(file, today, (done, of) => {
    const line = `${file}: ${done} of ${of} records`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done === of ? '\n' : ''}` : `${line}\n`);
  });
}

/** Records of all files, which keep none themselves; of two with one key the later file's counts, a table's on top of what came before it. */
function together(readings: readonly FileReading[]): GivenRecords {
  const all: GivenRecords = noRecords();
  const touched: TouchedMembers = {};
  for (const reading of readings) {
    const add = <K extends Kind>(kind: K): void => {
      const held = (all[kind] as RecordOf[K][]).map((record) => ({ origin: 'imported' as const, record }));
      const read = withTouched(held, reading.records[kind] as RecordOf[K][], reading.touched);
      const byKey = new Map(
        [...held.map(({ record }) => record), ...read].map((record) => [keyOf(record), record]),
      );
      const before = new Set(held.map(({ record }) => keyOf(record)));
      for (const key of read.map(keyOf)) {
        const members = reading.touched[key];
        if (members === undefined) delete touched[key];
        else if (!before.has(key)) touched[key] = members;
        else if (touched[key]) touched[key] = [...new Set([...touched[key], ...members])];
      }
      all[kind] = [...byKey.values()] as Records[K];
      reading.records[kind].length = 0;
    };
    for (const kind of kinds) add(kind);
  }
  return { ...all, touched };
}

interface PutOptions {
  replace: boolean;
  dryRun: boolean;
  yesRemove: number | undefined;
  /** Where the report is written as a table. */
  report: string | undefined;
  readings: readonly FileReading[];
  /** What the list of releases says of it. */
  note: string;
}

async function put(records: GivenRecords, options: PutOptions): Promise<void> {
  const { replace, dryRun, yesRemove, note } = options;
  const settings = settingsAtStart();
  const place = { mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR };
  let storage;
  try {
    storage = await openStorage(place);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return leaveForTheBot(settings.DATA_DIR, records, options);
  }
  try {
    const described = await withCards(records.procedures);
    if (!dryRun) await seedShipped(storage, Date.now());
    const applied = await applyImport(storage, records, {
      replace,
      dryRun,
      yesRemove,
      note,
      letGo: true,
      now: Date.now(),
    });
    console.log(dryRun ? 'Dry run, nothing was changed. The import would make:' : 'Imported:');
    await tell(applied, described, options);
    if (!dryRun && applied.release === undefined)
      console.log('Nothing changed: the knowledge held all of this already.');
  } finally {
    await storage.close();
  }
}

/** What was changed, which cards it made stale, and all of it as a table where one is asked for. */
async function tell(
  applied: Applied,
  procedures: readonly Procedure[],
  { report, readings }: Pick<PutOptions, 'report' | 'readings'>,
): Promise<void> {
  console.log(describeApplied(applied));
  const changed = new Set(applied.changes.map(({ record }) => record));
  console.log(
    describeStale(
      procedures.filter(({ code }) => changed.has(code)),
      (await readOverlays()).cards,
    ),
  );
  if (report === undefined) return;
  const lines = reportLines(applied.changes, readings);
  await writeFile(report, /\.xlsx$/i.test(report) ? await reportAsXlsx(lines) : reportAsCsv(lines));
  console.log(`All changes and defects are in ${report}.`);
}

/** Those of the procedures that a card describes. */
async function withCards(procedures: readonly Procedure[]): Promise<Procedure[]> {
  const { cards } = await readOverlays();
  return procedures.filter(({ code }) => cards.has(code));
}

async function leaveForTheBot(dataDir: string, records: GivenRecords, options: PutOptions): Promise<void> {
  if (options.dryRun) {
    console.log(
      'Dry run, nothing was changed. The bot is running on this folder, so what would change was not counted.',
    );
    return;
  }
  const described = await withCards(records.procedures);
  const name = await enqueueImport(dataDir, records, options.replace, Date.now(), options);
  console.log(
    `The bot is running on ${dataDir}; the checked records were left for it in ${dataDir}/incoming. Waiting …`,
  );
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await readImportResult(dataDir, name);
    if (answer) {
      if ('error' in answer) throw new Error(`The bot could not take the records in: ${answer.error}`);
      console.log('The bot has taken them in:');
      return tell(answer.applied, described, options);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  console.log(
    'The bot has not answered yet. It takes the records in as soon as it can, at the latest when it starts again.',
  );
}

runCommand(main);

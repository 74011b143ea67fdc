import { RunningBotError } from '../../app/staff/requests';
import { describeStale } from '../../knowledge/import/cards/stale';
import { reportLines, writeReport } from '../../knowledge/import/changeReport';
import { changesShown, describeApplied } from '../../knowledge/import/report';
import type { Spool, Spools } from '../../knowledge/import/spool';
import { readOverlays } from '../../knowledge/overlays';
import { applyGiven, type Outcome } from '../../knowledge/releases/applyImport';
import type { FieldChange } from '../../knowledge/releases/fieldChanges';
import type { GivenFiles } from '../../knowledge/releases/given';
import { enqueueImport, readImportResult } from '../../knowledge/releases/importQueue';
import { recoverCurrent } from '../../knowledge/releases/repair';
import { seedShipped, stockToSeed } from '../../knowledge/releases/seed';
import type { Procedure } from '../../knowledge/schema/procedure';
import { settingsAtStart } from '../../settings';
import { DataFolderInUseError } from '../../storage/errors';
import { openStorage, openToRead } from '../../storage/open';
import type { ReadFile } from './readInto';

/** How long the running bot has to answer; it looks every 30 seconds at most. */
const patienceMs = 45_000;

interface PutOptions {
  replace: boolean;
  /** Codes or ids of records that go. */
  remove: string[];
  dryRun: boolean;
  yesRemove: number | undefined;
  /** Where the report is written as a table. */
  report: string | undefined;
  readings: readonly ReadFile[];
  spools: Spools;
  /** What the list of releases says of it. */
  note: string;
}

/** Puts what was given into the storage, or leaves it for the bot that has it open, and tells what came of it. */
export async function put(given: GivenFiles, options: PutOptions): Promise<void> {
  const { replace, remove, dryRun, yesRemove, note, spools } = options;
  const settings = settingsAtStart();
  const place = { mongodbUri: settings.MONGODB_URI, dataDir: settings.DATA_DIR };
  let storage;
  try {
    storage = await (dryRun ? openToRead(place) : openStorage(place));
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return leaveForTheBot(settings.DATA_DIR, given, options);
  }
  try {
    const onTopOf = dryRun ? await stockToSeed(storage) : undefined;
    if (!dryRun) {
      const recovered = await recoverCurrent(storage);
      if (recovered) console.log(recovered.message);
      await seedShipped(storage, Date.now());
    }
    const changes = new Changes(spools);
    const outcome = await applyGiven(
      storage,
      given,
      { replace, remove, dryRun, yesRemove, note, onTopOf, now: Date.now() },
      spools,
      (change) => changes.add(change),
    );
    const isNew = outcome.release !== undefined;
    if (dryRun) console.log('Dry run, nothing was changed. This would come of it:');
    else if (remove.length > 0) console.log('Removed:');
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
  const name = await enqueueImport(dataDir, given, { ...options, now: Date.now() });
  console.log(
    `The bot is running on ${dataDir}; ${options.remove.length > 0 ? 'the request was' : 'the checked records were'} left for it in ${dataDir}/incoming. Waiting …`,
  );
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await readImportResult(dataDir, name);
    if (answer) {
      if ('error' in answer) throw new RunningBotError(answer.error);
      console.log(options.remove.length > 0 ? 'The bot has removed:' : 'The bot has taken them in:');
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

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { restoreBackup, takeBackup } from '../app/staff/backup';
import { dailyName, readBackupFile, removeOldBackups, writeBackupFile } from '../app/staff/backupFile';
import { performStaffAction } from '../app/staff/requests';
import { settingsAtStart } from '../settings';
import { DataFolderInUseError } from '../storage/errors';
import { openStorage, type StorageOptions } from '../storage/open';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run backup -- FILE.json.gz
       npm run backup -- --restore FILE.json.gz
       npm run backup -- --daily FOLDER [--keep DAYS]

Writes knowledge with its releases, switches, renewed tokens and the web chat's secret into one file, also beside a running
bot, and puts it back, also on the other storage engine. Nothing that citizens wrote is in it. Stop the bot before restoring.
  --daily FOLDER  stays and writes a file a day into the folder
  --keep DAYS     of those files, which are removed when they are older (7)`;

const [DAY_MS, HOUR_MS] = [24 * 60 * 60 * 1000, 60 * 60 * 1000];

async function backup(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      restore: { type: 'boolean', default: false },
      daily: { type: 'string' },
      keep: { type: 'string', default: '7' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const place = { mongodbUri, dataDir };
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError(usage);
  if (values.daily !== undefined && positionals.length === 0) return everyDay(place, values.daily, keep);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.daily !== undefined) throw new UsageError(usage);
  if (!values.restore) return console.log(`${file}: ${shown(await write(place, file))}`);
  const storage = await openStorage(place);
  try {
    const counts = await restoreBackup(storage, () => readBackupFile(file));
    console.log(`Restored: ${shown(counts)}`);
  } finally {
    await storage.close();
  }
}

/** One a day; after a failure the next attempt comes in an hour. Ends with the process. */
async function everyDay(place: StorageOptions, folder: string, keep: number): Promise<void> {
  process.once('SIGTERM', () => process.exit(0));
  for (;;) {
    const file = join(folder, dailyName(Date.now()));
    const isDone = await write(place, file).then(
      (counts) => {
        console.log(`${file}: ${shown(counts)}`);
        return true;
      },
      (error: unknown) => {
        console.error(`The backup failed; the next attempt comes in an hour. ${(error as Error).message}`);
        return false;
      },
    );
    if (isDone) await removeOldBackups(folder, Date.now(), keep);
    await pause(isDone ? DAY_MS : HOUR_MS);
  }
}

async function write(place: StorageOptions, file: string): Promise<Record<string, number>> {
  let storage;
  try {
    storage = await openStorage(place);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return writeBackupFile(file, await performStaffAction(place, 'backup', {}));
  }
  try {
    return await writeBackupFile(file, takeBackup(storage));
  } finally {
    await storage.close();
  }
}

function shown(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

runCommand(backup);

import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { restoreBackup } from '../app/staff/backup';
import { performStaffAction } from '../app/staff/requests';
import { settingsAtStart } from '../settings';
import { openStorage } from '../storage/open';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run backup -- FILE.json.gz
       npm run backup -- --restore FILE.json.gz

Writes knowledge with its releases, switches, renewed tokens and the web chat's secret into one file, also beside a running
bot, and puts it back, also on the other storage engine. Nothing that citizens wrote is in it. Stop the bot before restoring.`;

async function backup(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      restore: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(usage);
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const place = { mongodbUri, dataDir };
  if (!values.restore) {
    const taken = await performStaffAction(place, 'backup', {});
    await writeFile(`${file}.part`, await promisify(gzip)(JSON.stringify(taken)), { mode: 0o600 });
    await rename(`${file}.part`, file);
    return console.log(
      `${file}: ${taken.map(({ collection, documents }) => `${documents.length} ${collection}`).join(', ')}`,
    );
  }
  const content: unknown = JSON.parse((await promisify(gunzip)(await readFile(file))).toString('utf8'));
  const storage = await openStorage(place);
  try {
    const counts = await restoreBackup(storage, content);
    console.log(
      `Restored: ${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')}`,
    );
  } finally {
    await storage.close();
  }
}

runCommand(backup);

import { parseArgs } from 'node:util';
import { performStaffAction } from '../app/staff/requests';
import { settingsAtStart } from '../settings';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run --silent statistics -- [--from YYYY-MM-DD] [--to YYYY-MM-DD]

Prints as CSV how many questions were answered, by day, channel and kind of answer (docs/operations.md names the kinds), over
all restarts and releases. Both days are included; unless told, all that is kept.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

async function statistics(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: '0000-01-01' },
      to: { type: 'string', default: '9999-12-31' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { from, to, help } = values;
  if (help) return console.log(usage);
  if (!DAY.test(from) || !DAY.test(to)) throw new UsageError(usage);
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const counts = await performStaffAction({ mongodbUri, dataDir }, 'statistics', { from, to });
  const rows = counts.map(({ day, channel, kind, count }) => [day, channel, kind, count].join(';'));
  console.log(['day;channel;kind;count', ...rows].join('\n'));
}

runCommand(statistics);

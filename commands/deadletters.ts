import { parseArgs } from 'node:util';
import { performStaffAction } from '../app/staff/requests';
import type { LetterSummary } from '../channels/pipeline/retryDeadLetters';
import { momentInVietnam } from '../language/dates/momentInVietnam';
import { settingsAtStart } from '../settings';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run deadletters -- list [--each]
       npm run deadletters -- retry --all | --reason "…" | --channel NAME | REFERENCE… [--unknown]

What could not be answered or sent: events never answered, replies never sent (reply) or never confirmed (unknown).
  list   by channel, kind and reason; --each names every one
  retry  answers or sends again, within the platform's window: after a token was renewed, say. --unknown takes those as
         well that may have arrived; people may get them twice`;

const options = {
  each: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  reason: { type: 'string' },
  channel: { type: 'string' },
  unknown: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

async function deadletters(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) return console.log(usage);
  const { each, all, reason, channel, unknown } = values;
  const [command, ...references] = positionals;
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const place = { mongodbUri, dataDir };
  if (command === 'list') {
    const letters = await performStaffAction(place, 'deadletters.list', {});
    const lines = each ? letters.map(letterLine) : groupLines(letters);
    return console.log(lines.join('\n') || 'There are none.');
  }
  const isChosen = all || reason !== undefined || channel !== undefined || references.length > 0;
  if (command !== 'retry' || !isChosen) throw new UsageError(usage);
  const { retried, left } = await performStaffAction(place, 'deadletters.retry', {
    ...(references.length > 0 ? { references } : {}),
    reason,
    channel,
    unknown,
  });
  console.log(
    retried.length === 0
      ? 'None is tried again.'
      : `${retried.length} ${retried.length === 1 ? 'is' : 'are'} tried again within a few seconds.`,
  );
  if (left.length > 0)
    console.log(`${left.length} are left: too late, or of unknown fate.\n${groupLines(left).join('\n')}`);
}

/** One line for all that share channel, kind and reason, the most frequent first. */
function groupLines(letters: readonly LetterSummary[]): string[] {
  const groups = new Map<string, LetterSummary[]>();
  for (const letter of letters) {
    const key = `${letter.channel}  ${letter.kind}  ${letter.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, group]) => {
      const [newest] = group;
      const open = group.filter(({ until }) => until !== undefined).length;
      return `${String(group.length).padStart(5)}  ${key}  last ${momentInVietnam(newest?.at ?? 0)}  can be tried again: ${open}`;
    });
}

function letterLine({ reference, channel, kind, reason, at, until }: LetterSummary): string {
  const end = until === undefined ? 'too late' : `until ${momentInVietnam(until)}`;
  return `${reference}  ${momentInVietnam(at)}  ${channel}  ${kind}  ${end}  ${reason}`;
}

runCommand(deadletters);

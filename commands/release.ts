import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { performStaffAction } from '../app/staff/requests';
import { changesAsCsv } from '../knowledge/import/report';
import type { ReleaseDifference, ReleaseSummary } from '../knowledge/releases/history';
import { kinds } from '../knowledge/schema/records';
import { momentInVietnam } from '../language/dates/momentInVietnam';
import { settingsAtStart } from '../settings';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run release -- list
       npm run release -- show [ID]
       npm run release -- diff [FROM [TO]] [--report CHANGES.csv]
       npm run release -- back [ID]

The releases of the knowledge: every import and every new version makes one, thirty are kept.
  list  all that are kept, newest first; * is the one that counts
  show  what one holds and what it changed
  diff  what changed between two; unless told, the one before and the one that counts
  back  makes an earlier one count again, as a new release: running bots take it up within 30 seconds
An ID may be shortened to any part that no other release shares.`;

/** So many keys and changes of each sort are printed. */
const SHOWN = 20;

async function release(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { report: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return console.log(usage);
  const [what, one, other] = positionals;
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const place = { mongodbUri, dataDir };
  switch (what) {
    case 'list': {
      const releases = await performStaffAction(place, 'release.list', {});
      return console.log(releases.map(line).join('\n') || 'There is no release yet: start the bot once.');
    }
    case 'show':
      return show(await performStaffAction(place, 'release.list', {}), one, (from, to) =>
        performStaffAction(place, 'release.diff', { from, to }),
      );
    case 'diff': {
      const difference = await performStaffAction(place, 'release.diff', { from: one, to: other });
      console.log(describe(difference));
      if (values.report === undefined) return;
      await writeFile(values.report, changesAsCsv(difference.changes));
      return console.log(`All changes are in ${values.report}.`);
    }
    case 'back': {
      const { release: id, note } = await performStaffAction(place, 'release.back', { to: one });
      return console.log(`Release ${id} (${note}) is in place; running bots take it up within 30 seconds.`);
    }
    default:
      throw new UsageError(usage);
  }
}

function line({ id, at, counts, note, origin, isCurrent }: ReleaseSummary): string {
  const held = kinds.map((kind) => `${counts[kind] ?? 0} ${kind}`).join(', ');
  return `${isCurrent ? '*' : ' '} ${id}  ${momentInVietnam(at)}  ${held}  ${note ?? origin}`;
}

async function show(
  releases: ReleaseSummary[],
  wanted: string | undefined,
  compare: (from: string, to: string) => Promise<ReleaseDifference>,
): Promise<void> {
  const place = releases.findIndex(({ id, isCurrent }) => (wanted ? id.includes(wanted) : isCurrent));
  const [found, before] = [releases[place], releases[place + 1]];
  if (!found) throw new UsageError(`No release is called ${wanted ?? 'current'}. \`list\` shows those kept.`);
  console.log(line(found));
  const { shipped, replaced, removed = [] } = found;
  console.log(
    `  shipped data ${shipped || 'none'}; replaced as a whole: ${replaced.join(', ') || 'nothing'}; removed for good: ${removed.join(', ') || 'nothing'}`,
  );
  console.log(before ? describe(await compare(before.id, found.id)) : '  the oldest that is kept');
}

function describe({ from, to, added, removed, changes }: ReleaseDifference): string {
  const lists = kinds.flatMap((kind) => [
    ...keys(`${kind} added`, added[kind]),
    ...keys(`${kind} removed`, removed[kind]),
  ]);
  const members = changes
    .slice(0, SHOWN)
    .map(({ record, member, before = '(nothing)', after = '(nothing)' }) => {
      const [was, is] = [before, after].map((text) => (text.length > 100 ? `${text.slice(0, 99)}…` : text));
      return `  ${record} ${member}: ${was} → ${is}`;
    });
  const more = changes.length > SHOWN ? [`  … and ${changes.length - SHOWN} more changes`] : [];
  const body = [...lists, ...members, ...more];
  return [`${from} → ${to}`, ...(body.length > 0 ? body : ['  the same records'])].join('\n');
}

function keys(title: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : '';
  return [`  ${all.length} ${title}: ${all.slice(0, SHOWN).join(', ')}${more}`];
}

runCommand(release);

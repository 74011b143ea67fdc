import { parseArgs } from 'node:util';
import { performStaffAction } from '../app/staff/requests';
import { type Live, type LiveNotice, type LiveSwitch, switchable, type Switchable } from '../bots/live/live';
import { momentInVietnam } from '../language/dates/momentInVietnam';
import { settingsAtStart } from '../settings';
import { readMoment } from './live/moment';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run live -- list
       npm run live -- off WHAT [NAME] [--of CODE] [--say "…"] [--until MOMENT]
       npm run live -- on WHAT [NAME]
       npm run live -- notice "…" [--channel NAME]… [--from MOMENT] [--until MOMENT] [--hours 07:00-21:00]
       npm run live -- on notice [ID]

Switches answers off and on and announces news, in every running bot within seconds: no release, no restart.
  WHAT    all · channel messenger · field "Hộ tịch" · procedure 1.001193 · facet fee (with --of CODE: of one
          procedure) · topic population · service street-light
  --say   what people are told instead; unless given, a sentence that says that it is being checked
  MOMENT  "2026-12-01 17:00", "01/12/2026", "17:00" or "3h", in Vietnam's time
Who is in danger, wants a human or asks for erasure is answered whatever is off. A notice is told before the first answer
of a conversation, and with every question that the bot cannot answer.`;

const options = {
  say: { type: 'string' },
  of: { type: 'string' },
  until: { type: 'string' },
  from: { type: 'string' },
  hours: { type: 'string' },
  channel: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

async function live(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) return console.log(usage);
  const [command, what = '', key = '', ...more] = positionals;
  if (more.length > 0) throw new UsageError(usage);
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = settingsAtStart();
  const place = { mongodbUri, dataDir };
  const until = moment('until', values.until);
  switch (command) {
    case 'list':
      return report(await performStaffAction(place, 'live.list', {}));
    case 'off': {
      if (!isSwitchable(what)) throw new UsageError(usage);
      const { say, of } = values;
      return report(await performStaffAction(place, 'live.off', { what, key, say, of, until }));
    }
    case 'on':
      if (!what) throw new UsageError(usage);
      return report(await performStaffAction(place, 'live.on', { what, key }));
    case 'notice': {
      if (!what) throw new UsageError(usage);
      const channels = values.channel ?? [];
      const from = moment('from', values.from);
      const hours = hoursOf(values.hours);
      return report(
        await performStaffAction(place, 'live.notice', { text: what, channels, from, until, hours }),
      );
    }
    default:
      throw new UsageError(usage);
  }
}

function isSwitchable(word: string): word is Switchable {
  return (switchable as readonly string[]).includes(word);
}

function moment(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const read = readMoment(text, Date.now());
  if (read === null) throw new UsageError(`--${option} "${text}" is no moment. "2026-12-01 17:00" is one.`);
  if (option === 'until' && read <= Date.now()) throw new UsageError(`--until "${text}" is over already.`);
  return read;
}

function hoursOf(text: string | undefined): { from: string; to: string } | undefined {
  if (text === undefined) return undefined;
  const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text) ?? [];
  if (!from || !to) throw new UsageError(`--hours "${text}" are no hours. "07:00-21:00" are.`);
  return { from, to };
}

function report({ switches, notices }: Live): void {
  const lines = [...switches.map(switchLine), ...notices.map(noticeLine)];
  console.log(lines.join('\n') || 'Everything is on, nothing is announced.');
}

function switchLine({ what, key, of, say, until }: LiveSwitch): string {
  const which = [what, key, of ? `of ${of}` : ''].filter(Boolean).join(' ');
  return `off     ${which}  ${end(until)}  ${say ?? '(sentence of the catalogue)'}`;
}

function noticeLine({ id, text, channels, from, until, hours }: LiveNotice): string {
  const where = channels.join(', ') || 'all channels';
  const begin = from === undefined ? '' : `from ${momentInVietnam(from)} `;
  const daily = hours ? `${hours.from}-${hours.to}  ` : '';
  return `notice  ${id}  ${where}  ${begin}${end(until)}  ${daily}${text}`;
}

function end(until: number | undefined): string {
  return until === undefined ? 'until taken back' : `until ${momentInVietnam(until)}`;
}

runCommand(live);

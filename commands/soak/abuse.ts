import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AbuserName } from '../../simulators/abuse/abusers';
import type { AbuseOrder } from '../../simulators/abuse/process';
import type { Visitor } from '../../simulators/webchat/visitor';
import type { WholeService } from '../../simulators/wholeService';
import { quantile } from '../bench/figures';
import { folderMb } from './minutes';

/** What was seen while an address was abusive now and then. Times in milliseconds. */
export interface AbuseReport {
  abuser: AbuserName;
  abusedMinutes: number;
  quiet: Times;
  abused: Times;
  memoryMb: { before: number; most: number; after: number };
  diskMb: { before: number; most: number };
  descriptors: { before: number; most: number; after: number };
  startMs: { first: number; afterwards: number };
}

interface Times {
  p50: number;
  p99: number;
  answers: number;
  failed: number;
}

/** Quiet and abused turn about, so that whatever else the machine does meets both. */
const PHASE_MS = 30_000;
const LOOK_MS = 1_000;
const EVERY_MS = 3_000;
/** What was under way when a phase ended belongs to neither. */
const SETTLE_MS = 3_000;

/**
 * Twenty polite citizens ask now and then, while one address is abusive in every other half minute.
 * @param minutes how long it is abusive in all
 */
export async function abuse(
  { bot, folder }: WholeService,
  people: readonly Visitor[],
  ask: (visitor: Visitor) => Promise<number>,
  abuser: AbuserName,
  minutes: number,
): Promise<AbuseReport> {
  const file = join(__dirname, '..', '..', 'simulators', 'abuse', `process${extname(__filename)}`);
  const execArgv = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(file, [abuser, bot.url], { execArgv });
  const order = (what: AbuseOrder): void => void child.send(what);
  const look = async () =>
    [await bot.residentMb(), await folderMb(folder), await bot.descriptors()] as [number, number, number];
  const first = bot.startMs;
  const before = await look();
  const most: [number, number, number] = [...before];
  const all = { quiet: [] as number[], abused: [] as number[] };
  const failed = { quiet: 0, abused: 0 };
  try {
    for (let done = 0; done < minutes * 60_000; done += PHASE_MS) {
      for (const phase of ['quiet', 'abused'] as const) {
        order(phase === 'abused' ? 'go' : 'stop');
        await pause(SETTLE_MS);
        const end = performance.now() + PHASE_MS;
        await Promise.all([
          ...people.map(async (visitor, k) => {
            await pause((k * EVERY_MS) / people.length);
            while (performance.now() < end) {
              const ms = await ask(visitor).catch(() => null);
              if (ms === null) failed[phase] += 1;
              else all[phase].push(ms);
              await pause(Math.max(0, EVERY_MS - (ms ?? 0)));
            }
          }),
          (async () => {
            for (; performance.now() < end; await pause(LOOK_MS)) {
              const seen = await look();
              seen.forEach((value, i) => (most[i] = Math.max(most[i] ?? 0, value)));
            }
          })(),
        ]);
      }
    }
  } finally {
    child.kill();
  }
  await pause(SETTLE_MS);
  const after = await look();
  for (const visitor of people) visitor.close();
  await bot.restart({});
  const times = (phase: 'quiet' | 'abused'): Times => ({
    p50: quantile(all[phase], 0.5),
    p99: quantile(all[phase], 0.99),
    answers: all[phase].length,
    failed: failed[phase],
  });
  return {
    abuser,
    abusedMinutes: minutes,
    quiet: times('quiet'),
    abused: times('abused'),
    memoryMb: { before: before[0], most: most[0], after: after[0] },
    diskMb: { before: before[1], most: most[1] },
    descriptors: { before: before[2], most: most[2], after: after[2] },
    startMs: { first, afterwards: bot.startMs },
  };
}

/** The figures, one a line. */
export function abuseLines(report: AbuseReport): string[] {
  const { abuser, abusedMinutes, quiet, abused, memoryMb, diskMb, descriptors, startMs } = report;
  const told = ({ p50, p99, answers, failed }: Times): string =>
    `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, ${answers} answers, ${failed} failed`;
  return [
    `${abuser}, abusive for ${abusedMinutes} min in all`,
    `polite citizens: quiet ${told(quiet)}; abused ${told(abused)}; p99 × ${(abused.p99 / quiet.p99).toFixed(2)}`,
    `memory in MB: ${memoryMb.before} before, ${memoryMb.most} at most, ${memoryMb.after} after; disk: ${diskMb.before.toFixed(1)} before, ${diskMb.most.toFixed(1)} at most`,
    `descriptors: ${descriptors.before} before, ${descriptors.most} at most, ${descriptors.after} after`,
    `start: ${startMs.first} ms with nothing kept, ${startMs.afterwards} ms afterwards`,
  ];
}

import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AbuserName } from '../../simulators/abuse/abusers';
import type { AbuseOrder } from '../../simulators/abuse/process';
import type { WholeService } from '../../simulators/wholeService';
import { type AbuseReport, noTimes, PHASES, progressLine, summed } from './abuseReport';
import { folderMb } from './minutes';

/** Somebody who asks, on one channel. */
export interface Citizen {
  channel: string;
  /** Asks something and resolves with how long the answer took, in milliseconds. @throws when not answered */
  ask: () => Promise<number>;
  close?: () => void;
}

/** Quiet and abused turn about, so that whatever else the machine does meets both. */
const PHASE_MS = 30_000;
const LOOK_MS = 1_000;
const EVERY_MS = 3_000;
/** What was under way when a phase ended belongs to neither. */
const SETTLE_MS = 3_000;
/** A process that has just begun answers slowly, which is no phase's doing: so many questions of each do not count. */
const WARMING_QUESTIONS = 6;

/**
 * Polite citizens ask now and then, while one address is abusive in every other half minute.
 * @param minutes how long it is abusive in all
 * @param say hears the figures so far, after each minute of abuse
 */
export async function abuse(
  { bot, folder }: WholeService,
  citizens: readonly Citizen[],
  abuser: AbuserName,
  minutes: number,
  say: (line: string) => void,
): Promise<AbuseReport> {
  const file = join(__dirname, '..', '..', 'simulators', 'abuse', `process${extname(__filename)}`);
  const execArgv = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(file, [abuser, bot.url], { execArgv });
  const order = (what: AbuseOrder): void => void child.send(what);
  const look = async () =>
    [await bot.residentMb(), await folderMb(folder), await bot.descriptors()] as [number, number, number];
  const usual = bot.startMs;
  const before = await look();
  const most: [number, number, number] = [...before];
  const heard = new Map(
    citizens.map(({ channel }) => [channel, { quiet: noTimes(), abused: noTimes() }] as const),
  );
  const report = (after: [number, number, number], afterwards: number): AbuseReport => ({
    abuser,
    abusedMinutes: minutes,
    channels: Object.fromEntries(
      [...heard].map(([channel, { quiet, abused }]) => [
        channel,
        { quiet: summed(quiet), abused: summed(abused) },
      ]),
    ),
    memoryMb: { before: before[0], most: most[0], after: after[0] },
    diskMb: { before: before[1], most: most[1] },
    descriptors: { before: before[2], most: most[2], after: after[2] },
    startMs: { usual, afterwards },
  });
  try {
    await Promise.all(citizens.map(warmUp));
    for (let done = 0; done < minutes * 60_000; done += PHASE_MS) {
      for (const phase of PHASES) {
        order(phase === 'abused' ? 'go' : 'stop');
        await pause(SETTLE_MS);
        const end = performance.now() + PHASE_MS;
        await Promise.all([
          ...citizens.map(async ({ channel, ask }, k) => {
            const times = heard.get(channel)?.[phase] ?? noTimes();
            await pause((k * EVERY_MS) / citizens.length);
            while (performance.now() < end) {
              const ms = await ask().catch(() => null);
              if (ms === null) times.failed += 1;
              else times.all.push(ms);
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
      const passed = (done + PHASE_MS) / 60_000;
      if (Number.isInteger(passed)) say(progressLine(passed, report(await look(), 0)));
    }
  } finally {
    child.kill();
  }
  await pause(SETTLE_MS);
  const after = await look();
  for (const { close } of citizens) close?.();
  await bot.restart({});
  return report(after, bot.startMs);
}

async function warmUp({ ask }: Citizen): Promise<void> {
  for (let asked = 0; asked < WARMING_QUESTIONS; asked += 1) await ask().catch(() => undefined);
}

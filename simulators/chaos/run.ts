import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { platforms, type DoorName, type Platforms } from './platforms';
import { BotProcess } from '../botProcess';
import { gateBefore } from './gate';
import { botProgram } from './bot';
import { deathRegister } from './deaths';
import { type Kill, type Verdict, verdict } from './verdict';

export interface Plan {
  /** How many events, over both doors. */
  events: number;
  perSecond: number;
  /** How often a bot is killed, at random moments. */
  kills: number;
  bots: number;
  /** How often the database is away for some seconds; needs one. */
  outages: number;
  /** How often the clock of all bots is set forward or back. */
  jumps: number;
  /** Needed by several bots; unset: the embedded engine. */
  mongodbUri?: string;
  /** How long Zalo's access tokens live, in seconds. */
  tokenSeconds: number;
  random: () => number;
  say: (line: string) => void;
}

export interface Report extends Verdict {
  plan: Pick<Plan, 'events' | 'kills' | 'outages' | 'jumps' | 'bots'>;
  /** Calls of the webhooks that were answered 200, and of these the ones with an event that came before. */
  calls: number;
  duplicates: number;
  /** Calls during which no bot was there. */
  missed: number;
  webhookMs: { p50: number; p99: number };
  messages: number;
  renewals: number;
  /** How often a kill hit the moment in which a pair of tokens was on its way, so that staff had to step in. */
  repairs: number;
  violations: string[];
  /** Lines of the log with a secret in them. */
  leaks: number;
  /** How often a bot that lived was so slow that another one took a conversation from it. */
  holdsLost: number;
  /** From the last event to the last answer, in seconds. */
  afterwards: number;
  seconds: number;
}

const PEOPLE = 40;
const DUPLICATES = 0.15;
/** Events overtake each other by up to this. */
const SHUFFLE_MS = 300;
const PATIENCE_MS = 90_000;
const PROGRESS_MS = 60_000;
/** An election of a replica set, and more. */
const OUTAGE_MS = [3_000, 8_000] as const;
/** How far the clock may be from the right time. */
const JUMP_MS = 600_000;
/** How long after an outage a busy machine needs until all is well. */
const AFTER_OUTAGE_MS = 1_000;
const HOLD_LOST = 'another process took over';
const GIVEN_UP = '"cause":"unconfirmed"';
const TOKENS_LOST = '"human":true';

/** Sends events through both doors while platforms fail and bots are killed, and says what became of them. */
export async function chaos(plan: Plan): Promise<Report> {
  const { random, say } = plan;
  const world = await platforms(random, plan.tokenSeconds);
  const gate = plan.mongodbUri === undefined ? undefined : await gateBefore(plan.mongodbUri);
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const bots = await Promise.all(
    Array.from({ length: plan.bots }, (_, i) =>
      BotProcess.start(botProgram, {
        ...world.environment,
        MONGODB_URI: gate?.uri ?? '',
        DATA_DIR: gate ? join(folder, String(i)) : folder,
        LOG_LEVEL: 'debug',
      }),
    ),
  );
  const any = (): BotProcess => bots[Math.floor(random() * bots.length)] as BotProcess;
  const began = Date.now();
  const times: number[] = [];
  const count = { calls: 0, duplicates: 0, missed: 0, repairs: 0 };
  const kills: Kill[] = [];
  const deaths = plan.mongodbUri === undefined ? undefined : await deathRegister(plan.mongodbUri);
  const texts: string[] = [];

  async function deliver(send: (botUrl: string) => Promise<number>, again: boolean): Promise<void> {
    // Platforms leave more and more time between attempts.
    for (let wait = 200; wait < PATIENCE_MS; wait *= 1.5, await pause(wait * (0.5 + random()))) {
      const start = performance.now();
      const status = await send(any().url);
      if (status === 200) {
        times.push(performance.now() - start);
        count.calls += 1;
        count.duplicates += again ? 1 : 0;
        return;
      }
      count.missed += 1;
    }
  }

  async function one(i: number): Promise<void> {
    const door: DoorName = i % 2 === 0 ? 'messenger' : 'zalo';
    const text = `câu-${i}`;
    const send = world.event(door, `${Math.floor(i / 2) % PEOPLE}`, text);
    texts.push(text);
    await pause(random() * SHUFFLE_MS);
    await deliver(send, false);
    while (random() < DUPLICATES) {
      await pause(random() * 2_000);
      await deliver(send, true);
    }
  }

  const blows = [
    ...moments(plan.kills, plan, async () => {
      await pause(random() * 200);
      const kill: Kill = { at: 0 };
      await any().kill(
        () => {
          kill.at = Date.now();
          kills.push(kill);
        },
        async (pid) => {
          if (deaths) kill.unnoted = await deaths.unnotedBy(pid);
        },
      );
    }),
    ...moments(plan.outages, plan, async () => {
      const [least, most] = OUTAGE_MS;
      await gate?.shut(least + random() * (most - least));
      await pause(AFTER_OUTAGE_MS);
    }),
    ...moments(plan.jumps, plan, () => {
      const aheadMs = Math.round((2 * random() - 1) * JUMP_MS);
      for (const bot of bots) bot.tell({ aheadMs }, { CLOCK_AHEAD_MS: String(aheadMs) });
      return Promise.resolve();
    }),
  ].sort((a, b) => a.event - b.event);
  const found = (): Verdict => {
    const givenUp = bots.flatMap((bot) => bot.lines).filter((line) => line.includes(GIVEN_UP)).length;
    return verdict(texts, world.seen, kills, gate?.outages, { texts: world.late, givenUp });
  };
  let struck = 0;
  const progress = setInterval(() => {
    const { unanswered } = found();
    say(
      `${texts.length} events sent, ${unanswered.length} of them not answered yet; ${struck} blows, ${count.repairs} times staff replaced tokens`,
    );
  }, PROGRESS_MS);
  let unrest = Promise.resolve();
  const busy = new AbortController();
  const watching = repairs(world, bots, busy.signal, () => (count.repairs += 1));
  const sending: Promise<void>[] = [];
  for (let i = 0; i < plan.events; i += 1) {
    sending.push(one(i));
    for (; blows[0] !== undefined && blows[0].event <= i; blows.shift())
      unrest = unrest.then(blows[0].strike).then(() => void (struck += 1));
    await pause(1_000 / plan.perSecond);
  }
  await Promise.all(sending);
  await unrest;
  world.calm();
  const sent = Date.now();
  say(`sent in ${((sent - began) / 1_000).toFixed(0)} s; waiting for the rest`);
  await settled(() => found().unanswered.length);
  const last = world.seen.at(-1)?.at ?? sent;
  await pause(2_000);
  clearInterval(progress);
  busy.abort();
  await watching;
  await Promise.all(bots.map((bot) => bot.end('SIGTERM')));
  await world.close();
  await gate?.close();
  await deaths?.close();
  rmSync(folder, { recursive: true, force: true });

  times.sort((a, b) => a - b);
  const secrets = world.secrets();
  const lines = bots.flatMap((bot) => bot.lines);
  return {
    plan,
    ...count,
    ...found(),
    webhookMs: { p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 },
    messages: world.seen.length,
    renewals: world.renewals(),
    violations: world.violations(),
    leaks: lines.filter((line) => secrets.some((secret) => line.includes(secret))).length,
    holdsLost: lines.filter((line) => line.includes(HOLD_LOST)).length,
    afterwards: Math.max(0, last - sent) / 1_000,
    seconds: (Date.now() - began) / 1_000,
  };
}

interface Blow {
  /** With which event it comes. */
  event: number;
  strike: () => Promise<void>;
}

/** The same blow at as many moments, by chance. */
function moments(count: number, { events, random }: Plan, strike: Blow['strike']): Blow[] {
  return Array.from({ length: count }, () => ({ event: Math.floor(random() * events), strike }));
}

/** Plays the staff: gives a bot new tokens that says it has lost them. */
async function repairs(
  world: Platforms,
  bots: BotProcess[],
  signal: AbortSignal,
  done: () => void,
): Promise<void> {
  const read = bots.map(() => 0);
  while (!signal.aborted) {
    await pause(200);
    const lost = bots.some((bot, i) => bot.lines.slice(read[i]).some((line) => line.includes(TOKENS_LOST)));
    if (lost) {
      done();
      const token = world.repair();
      for (const bot of bots) await bot.restart({ ZALO_REFRESH_TOKEN: token });
    }
    bots.forEach((bot, i) => (read[i] = bot.lines.length));
  }
}

/** Waits until nothing is left, or nothing moves any more. */
async function settled(left: () => number): Promise<void> {
  let before = Infinity;
  for (let since = Date.now(); Date.now() - since < PATIENCE_MS; await pause(200)) {
    const now = left();
    if (now === 0) return;
    if (now < before) since = Date.now();
    before = now;
  }
}

import { parseArgs } from 'node:util';
import { readShipped } from '../knowledge/shipped';
import type { DoorName } from '../simulators/chaos/platforms';
import { Correspondent } from '../simulators/correspondent';
import { startWholeService } from '../simulators/wholeService';
import { questionsFrom } from './bench/material';
import { chart, folderMb, type Minute, minuteLine } from './soak/minutes';
import { quantile } from './bench/figures';
import { type Caller, callers } from './soak/caller';
import { abuse } from './soak/abuse';
import { abuseLines } from './soak/abuseReport';
import { type AbuserName, abusers } from '../simulators/abuse/abusers';
import { runCommand } from './runCommand';

const usage = `Usage: npm run soak [-- --minutes N] [--rate N] [--abuser ${Object.keys(abusers).join('|')}]

Starts the whole service with an empty data folder and asks it from all channels, for an hour unless told otherwise, 20
messages a second unless told otherwise: half of them in the web chat, the others through stand-ins for Messenger and
Zalo. Prints memory, bytes on the disk and times of answers each minute, and a chart of them at the end.

  --abuser NAME  twenty polite citizens on all channels instead, and one address that is abusive for N minutes, in every other half minute:
                 prints how they are answered with and without, memory, disk, descriptors, and the next start`;

const MINUTE_MS = 60_000;
const QUESTIONS = 2_000;
/** People who write on each platform; each begins anew what the bot has forgotten. */
const PEOPLE = 200;
/** Citizens beside an abuser, by channel: twenty in all. */
const POLITE = { webchat: 8, messenger: 6, zalo: 6 };

async function soak(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { minutes: text, rate: text, abuser: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  if (values.abuser !== undefined) return soakWithAbuser(values.abuser, Number(values.minutes ?? 10));
  const minutes = Number(values.minutes ?? 60);
  const rate = Number(values.rate ?? 20);
  const questions = questionsFrom((await readShipped()).procedures, QUESTIONS);
  const { bot, world, folder, end } = await startWholeService();
  const people = await callers(bot.url, Math.ceil(rate / 2));
  const seen: Minute[] = [];
  let failed = 0;
  let asked = 0;
  let times: number[] = [];

  const question = (): string => questions[(asked += 1) % questions.length] as string;
  const ask = (caller: Caller): void =>
    void caller.ask(question()).then(
      (ms) => times.push(ms),
      () => (failed += 1),
    );
  const write = (door: DoorName): void => {
    const words = question();
    void world
      .event(
        door,
        String(1_000 + (asked % PEOPLE)),
        words,
      )(bot.url)
      .then((status) => (failed += status === 200 ? 0 : 1));
  };
  let beat = 0;
  const beating = setInterval(() => {
    const caller = people[(beat += 1) % people.length];
    if (caller) ask(caller);
    write(beat % 2 === 0 ? 'messenger' : 'zalo');
  }, 2_000 / rate);
  try {
    for (let minute = 1; minute <= minutes; minute += 1) {
      await new Promise((done) => setTimeout(done, MINUTE_MS));
      const latest = times;
      times = [];
      seen.push({
        minute,
        memoryMb: await bot.residentMb(),
        diskMb: await folderMb(folder),
        p50: quantile(latest, 0.5),
        p99: quantile(latest, 0.99),
        failed,
      });
      console.log(minuteLine(seen.at(-1) as Minute));
    }
    console.log(chart(seen));
  } finally {
    clearInterval(beating);
    for (const caller of people) caller.close();
    await end();
  }
}

async function soakWithAbuser(name: string, minutes: number): Promise<void> {
  if (!Object.hasOwn(abusers, name)) throw new Error(`There is no abuser "${name}". ${usage}`);
  const questions = questionsFrom((await readShipped()).procedures, QUESTIONS);
  const service = await startWholeService();
  let asked = 0;
  const question = (): string => questions[(asked += 1) % questions.length] as string;
  try {
    const { bot, world } = service;
    // The first start makes the index; what a start usually takes is seen at the second.
    await bot.restart({});
    const onWebchat = (await callers(bot.url, POLITE.webchat)).map((caller) => ({
      channel: 'webchat',
      ask: () => caller.ask(question()),
      close: () => caller.close(),
    }));
    const onPlatforms = (['messenger', 'zalo'] as const).flatMap((channel) =>
      Array.from({ length: POLITE[channel] }, (_, i) => {
        const writer = new Correspondent(world, bot.url, channel, String(2_000 + i));
        return { channel, ask: () => writer.ask(question()) };
      }),
    );
    const citizens = [...onWebchat, ...onPlatforms];
    const say = (line: string): void => console.log(line);
    const report = await abuse(service, citizens, name as AbuserName, minutes, say);
    for (const line of abuseLines(report)) console.log(line);
  } finally {
    await service.end();
  }
}

runCommand(soak);

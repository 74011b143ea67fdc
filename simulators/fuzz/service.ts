import { setTimeout as pause } from 'node:timers/promises';
import { Visitor } from '../webchat/visitor';
import type { WholeService } from '../wholeService';
import { credentialsFor } from './credentials';
import { fuzz, type FuzzPlan, type FuzzReport } from './run';
import { SPARE_DESCRIPTORS, type Vitals } from './verdict';

/** After this time the server has let go of what broken clients left open: headers 10 s, bodies 30 s, and a look around. */
const LET_GO_MS = 70_000;
const LOOK_EVERY_MS = 500;
const ADDRESS = '10.250.0.1';
const QUESTION = 'đăng ký khai sinh cần giấy tờ gì';

/** Fuzzes a service and watches it meanwhile. */
export async function fuzzService(
  { bot, world }: WholeService,
  plan: Omit<FuzzPlan, 'port' | 'credentials' | 'tenth'>,
): Promise<{ report: FuzzReport; vitals: Vitals }> {
  const credentials = await credentialsFor(bot.url, world.environment);
  const memoryMb: number[] = [];
  const descriptorsBefore = await bot.descriptors();
  const report = await fuzz({
    ...plan,
    port: Number(new URL(bot.url).port),
    credentials,
    tenth: async () => void memoryMb.push(await bot.residentMb()),
  });
  const answers = bot.isAlive && (await isAnswered(bot.url));
  let descriptorsAfter = await bot.descriptors();
  for (const since = performance.now(); performance.now() - since < LET_GO_MS; await pause(LOOK_EVERY_MS)) {
    descriptorsAfter = await bot.descriptors();
    if (descriptorsAfter <= descriptorsBefore + SPARE_DESCRIPTORS) break;
  }
  return { report, vitals: { alive: bot.isAlive, answers, memoryMb, descriptorsBefore, descriptorsAfter } };
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const visitor = await Visitor.open(url, ADDRESS);
    await visitor.ask(QUESTION);
    visitor.close();
    return true;
  } catch {
    return false;
  }
}

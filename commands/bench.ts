import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silent } from '../bots/log';
import { createBot } from '../bots/turnAdapter';
import { MainDialog } from '../dialogs/mainDialog';
import { KnowledgeProvider } from '../knowledge/provider';
import type { KnowledgeSnapshot } from '../knowledge/knowledge';
import { loadKnowledge } from '../knowledge/releases/load';
import { seedShipped } from '../knowledge/releases/seed';
import { openStorage } from '../storage/open';
import { enlarged, questionsFrom } from './bench/material';
import { ConversationDriver } from '../training/evaluation/conversationDriver';
import { runCommand } from './runCommand';

const turns = 600;
const many = 10_000;
const clock = (): number => performance.now();

interface Figures {
  procedures: number;
  indexMs: number;
  p50ms: number;
  p99ms: number;
}

/** `npm run bench`: how long turns, the index and a warm start take, over what ships and over 10,000 procedures. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-bench-'));
  try {
    await started(folder, true);
    const { holdings, ms: warmStartMs } = await started(folder, false);
    const shipped = await measured(holdings);
    const large = await measured({ ...holdings, procedures: enlarged(holdings.procedures, many) });
    for (const { procedures, indexMs, p50ms, p99ms } of [shipped, large])
      console.log(
        `${String(procedures).padStart(6)} procedures: index ${indexMs} ms, turn p50 ${p50ms} ms, p99 ${p99ms} ms`,
      );
    console.log(`Warm start, embedded storage: ${warmStartMs} ms`);
    console.log(JSON.stringify({ turns, warmStartMs, shipped, large }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From opening the storage to knowledge that can be asked. @param cold whether the storage is to be filled first */
async function started(dataDir: string, cold: boolean): Promise<{ holdings: KnowledgeSnapshot; ms: number }> {
  const began = clock();
  const storage = await openStorage({ dataDir });
  try {
    if (cold) await seedShipped(storage, Date.now());
    const holdings = await loadKnowledge(storage);
    await KnowledgeProvider.open(holdings);
    return { holdings, ms: Math.round(clock() - began) };
  } finally {
    await storage.close();
  }
}

async function measured(holdings: KnowledgeSnapshot): Promise<Figures> {
  const keeper = await KnowledgeProvider.open(holdings);
  const began = clock();
  keeper.replace(holdings);
  const indexMs = Math.round(clock() - began);
  const bot = createBot(new MainDialog({ knowledge: keeper, now: () => new Date() }), { log: silent, clock });
  const times: number[] = [];
  for (const [i, question] of questionsFrom(holdings.procedures, turns).entries()) {
    const { ms } = await new ConversationDriver(bot, `bench-${i}`, clock).say(question);
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  const at = (q: number): number => Math.round((times[Math.floor(times.length * q)] ?? 0) * 100) / 100;
  return { procedures: holdings.procedures.length, indexMs, p50ms: at(0.5), p99ms: at(0.99) };
}

runCommand(bench);

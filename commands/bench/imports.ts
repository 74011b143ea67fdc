import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { MongoClient } from 'mongodb';
import { writeBigTable } from './bigTable';
import type { Figure } from './figures';

/** The command as `npm run import` runs it; sources run as sources. */
const command = join(__dirname, '..', `import${extname(__filename)}`);
/** How often the memory of the command is looked at; the system keeps the highest that it was. */
const LOOK_EVERY_MS = 200;

/**
 * Imports a large table as CSV, as one JSON array and as a workbook, on the embedded engine and, where a server is given, on MongoDB: the
 * most memory that the command took, and how long it was at it.
 */
export async function largeImports(rows: number, server: string | undefined): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chatbot-1022-bench-'));
  const figures: Figure[] = [];
  try {
    for (const ending of ['csv', 'json', 'xlsx']) {
      const table = join(folder, `table.${ending}`);
      await writeBigTable(table, rows);
      for (const engine of ['embedded', ...(server === undefined ? [] : ['MongoDB'])]) {
        const place = engine === 'MongoDB' && server ? databaseOn(server) : '';
        const dataDir = await mkdtemp(join(folder, 'data-'));
        const { peakMb, ms } = await measured(table, { MONGODB_URI: place, DATA_DIR: dataDir });
        const name = `import of ${rows} rows, ${ending}, ${engine}`;
        figures.push({ name: `${name}, memory`, value: peakMb, unit: 'MB' }, { name, value: ms, unit: 'ms' });
        if (place !== '') await dropDatabase(place);
        await rm(dataDir, { recursive: true });
      }
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function databaseOn(server: string): string {
  const address = new URL(server);
  address.pathname = `/bench_${randomUUID().slice(0, 8)}`;
  return address.href;
}

async function dropDatabase(address: string): Promise<void> {
  const client = await MongoClient.connect(address);
  await client.db().dropDatabase();
  await client.close();
}

async function measured(
  table: string,
  environment: Record<string, string>,
): Promise<{ peakMb: number; ms: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, command, table], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMb = 0;
  const looking = setInterval(() => {
    void peakOf(child.pid).then((found) => (peakMb = Math.max(peakMb, found)));
  }, LOOK_EVERY_MS);
  const status = await new Promise<number | null>((done) => child.once('exit', done));
  clearInterval(looking);
  if (status !== 0) throw new Error(`The import of ${table} ended with status ${status}.`);
  return { peakMb, ms: performance.now() - began };
}

/** The most memory that a process has had so far, where the system tells (Linux); else 0. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

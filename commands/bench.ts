import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readShipped } from '../knowledge/shipped';
import { type BenchReport, type Figure, table } from './bench/figures';
import { questionsFrom } from './bench/material';
import { largeImports } from './bench/imports';
import { storageOperations } from './bench/operations';
import { embeddedService, mongodbService } from './bench/servers';
import { echoRate, turnTimes } from './bench/turns';
import { runCommand, UsageError } from './runCommand';

const usage = `Usage: npm run bench [-- --only PART]… [--json FILE] [--compare FILE]

Measures this machine and this version in one run, and prints a table: rates stand beside that of a bare Bot Framework
bot that says what it hears.
  --only PART      echo, turns, large, operations, service or mongodb; several may be named (default: all; mongodb
                   only where MONGODB_URI names a server, which gets a database of its own); import, which takes
                   many minutes, runs only where it is named: a large table as CSV and .xlsx, time and memory
  --rows N         of that table (200000)
  --json FILE      also writes the figures to a file
  --compare FILE   sets them beside those of an earlier run`;

const QUESTIONS = 400;
const LARGE = [10_000, 50_000];

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      compare: { type: 'string' },
      rows: { type: 'string', default: '200000' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const earlier = values.compare
    ? (JSON.parse(await readFile(values.compare, 'utf8')) as BenchReport)
    : undefined;
  const holdings = { ...(await readShipped()), release: 'shipped' };
  const asked = {
    questions: questionsFrom(holdings.procedures, QUESTIONS),
    codes: holdings.procedures.map(({ code }) => code),
  };
  const server = process.env['MONGODB_URI'];
  const parts: Record<string, () => Promise<Figure[]>> = {
    echo: echoRate,
    turns: () => turnTimes(holdings, holdings.procedures.length),
    large: async () => {
      const all: Figure[] = [];
      for (const count of LARGE) all.push(...(await turnTimes(holdings, count)));
      return all;
    },
    operations: storageOperations,
    service: () => embeddedService(asked),
    ...(server && { mongodb: () => mongodbService(server, asked) }),
    import: () => largeImports(Number(values.rows), server),
  };
  const chosen = values.only ?? Object.keys(parts).filter((name) => name !== 'import');
  const figures: Figure[] = [];
  for (const name of chosen) {
    const part = parts[name];
    if (!part) throw new UsageError(`There is no part "${name}" to measure here.\n\n${usage}`);
    console.error(`${name} …`);
    figures.push(...(await part()));
  }
  const report: BenchReport = { node: process.version, cores: availableParallelism(), figures };
  console.log(table(report, earlier));
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

runCommand(bench);

import { openSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Case, readCase } from './evaluation/cases';
import { table } from './evaluation/table';
import { type Summary, Tally } from './evaluation/tally';
import { Talk } from './evaluation/talk';
import { openTerminal, type Terminal } from './terminal';

/** `npm run --silent evaluate -- FILE… [--details OUT.jsonl]`: measures the bot on question files. */
async function evaluate(): Promise<void> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { details: { type: 'string' } },
  });
  if (files.length === 0) {
    console.error('Usage: npm run --silent evaluate -- FILE… [--details OUT.jsonl]');
    process.exit(2);
  }
  const cases = files.map((file) => ({ file, cases: readCases(file) }));
  const details = values.details === undefined ? null : openSync(values.details, 'w');
  const terminal = await openTerminal();
  for (const { file, cases: all } of cases) {
    const summary = await measure(file, all, terminal, (line) => {
      if (details !== null) writeSync(details, `${line}\n`);
    });
    console.log(table(summary));
    console.log(JSON.stringify(summary));
  }
}

function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readCase(line, `${file}:${i + 1}`)] : []));
}

async function measure(
  file: string,
  cases: readonly Case[],
  { bot }: Terminal,
  write: (line: string) => void,
): Promise<Summary> {
  const tally = new Tally();
  for (const one of cases) {
    const talk = new Talk(bot, one.case.id, () => performance.now());
    const heard = [];
    for (const text of one.kind === 'dialogue' ? one.case.turns.map(({ user }) => user) : [one.case.q]) {
      heard.push(await talk.say(text));
    }
    for (const detail of tally.add(one, heard)) write(JSON.stringify(detail));
  }
  return tally.summary(file);
}

evaluate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

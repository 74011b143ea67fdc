import { openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure, readCases } from '../training/evaluation/measure';
import { table } from '../training/evaluation/table';
import { createInProcessBot } from '../app/inProcessBot';
import { runCommand } from './runCommand';

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
  const { bot } = await createInProcessBot();
  for (const { file, cases: all } of cases) {
    const summary = await measure(
      file,
      all,
      bot,
      () => performance.now(),
      (detail) => {
        if (details !== null) writeSync(details, `${JSON.stringify(detail)}\n`);
      },
    );
    console.log(table(summary));
    console.log(JSON.stringify(summary));
  }
}

runCommand(evaluate);

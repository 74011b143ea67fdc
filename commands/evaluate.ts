import { openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, readCases } from '../training/evaluation/measure';
import { measureRetrieval, readRetrievalSet } from '../training/evaluation/retrieval';
import { table } from '../training/evaluation/table';
import { createInProcessBot } from '../app/inProcessBot';
import { runCommand } from './runCommand';

/**
 * `npm run --silent evaluate -- FILE… [--details OUT.jsonl]`: measures the bot on question files.
 * `… --retrieval FOLDER`: measures the search alone on the benchmarks of retrieval (`*.csv`) in a folder.
 */
async function evaluate(): Promise<void> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { details: { type: 'string' }, retrieval: { type: 'string' } },
  });
  if (values.retrieval !== undefined) return evaluateRetrieval(values.retrieval);
  if (files.length === 0) {
    console.error('Usage: npm run --silent evaluate -- FILE… [--details OUT.jsonl] | --retrieval FOLDER');
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

function evaluateRetrieval(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (files.length === 0)
    throw new Error(`${folder} holds no benchmark: *.csv with "question" and "context".`);
  for (const file of files.sort())
    for (const summary of measureRetrieval(readRetrievalSet(join(folder, file)), () => performance.now()))
      console.log(JSON.stringify(summary));
}

runCommand(evaluate);

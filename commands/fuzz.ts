import { parseArgs } from 'node:util';
import { fuzzService } from '../simulators/fuzz/service';
import { complaints, figures } from '../simulators/fuzz/verdict';
import { startWholeService } from '../simulators/wholeService';
import { runCommand } from './runCommand';

const usage = `Usage: npm run fuzz [-- --requests N] [--at-once N]

Starts the whole service with an empty data folder and sends it hostile and broken requests over raw sockets, on every
path: odd hosts, targets, methods, headers, bodies, signatures, upgrades, cut and repeated. Prints how they ended, memory
and descriptors; the exit status is 1 when the process has ended, answers with errors of its own, or keeps what it should
let go.
  --requests N   how many (default 5000)
  --at-once N    how many connections at a time (default 40)`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { requests: text, 'at-once': text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  const service = await startWholeService();
  try {
    const { report, vitals } = await fuzzService(service, {
      requests: Number(values.requests ?? 5_000),
      atOnce: Number(values['at-once'] ?? 40),
      random: Math.random,
    });
    const wrong = complaints(report, vitals);
    for (const line of [...figures(report, vitals), ...wrong]) console.log(line);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await service.end();
  }
}

runCommand(main);

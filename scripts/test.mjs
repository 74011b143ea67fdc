// npm test: checks types, rules, form, boundaries and behaviour, all of them whatever fails, and ends with the line
// "N passed, N failed". Words given (npm test -- tests/storage) go to jest, and nothing else is checked then.
import { appendFileSync } from 'node:fs';
import { checks, failedChecks } from './checks.mjs';
import { jest } from './jest.mjs';
import { orEnd } from './orEnd.mjs';
import { prepare } from './prepare.mjs';
import { line, sum } from './totals.mjs';

await orEnd(prepare({ dev: true }));
const words = process.argv.slice(2);
const counts = [];
if (words.length === 0) {
  const failed = await failedChecks();
  counts.push({ passed: checks.length - failed.length }, ...failed.map((what) => ({ failed: 1, what })));
}
counts.push(jest(words));

const total = sum(counts);
const broken = counts.flatMap(({ what }) => what ?? []);
if (broken.length > 0) console.log(`\nNot as they should be: ${broken.join(', ')}. See above.`);
// Set by .ci/run, which adds several runs up and prints the line itself.
if (process.env.TEST_TOTALS_FILE) appendFileSync(process.env.TEST_TOTALS_FILE, `${JSON.stringify(total)}\n`);
else console.log(`\n${line(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

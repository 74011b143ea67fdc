// npm run lint: types, rules, form and boundaries. `--fix` (npm run format) first mends what can be mended.
import { spawnSync } from 'node:child_process';
import { checks, failedChecks } from './checks.mjs';
import { orEnd } from './orEnd.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

await orEnd(prepare({ compile: false, dev: true }));
const fixes = { Rules: ['.', '--fix'], Form: ['--write', '--log-level', 'warn', '.'] };
if (process.argv.includes('--fix'))
  for (const { what, program } of checks.filter((check) => check.what in fixes))
    spawnSync(process.execPath, [program, ...fixes[what]], { cwd: root, stdio: 'inherit' });
else process.exitCode = (await failedChecks()).length === 0 ? 0 : 1;

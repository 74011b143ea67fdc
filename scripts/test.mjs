// npm test: prepares the project, then checks types, rules, form, boundaries and behaviour. Extra words go to jest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();
const bin = (name, file) => join(root, 'node_modules', name, file);
const checks = [
  ['Types', bin('typescript', 'bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['Rules', bin('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']],
  ['Form', bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  [
    'Boundaries',
    bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'],
  ],
];
const chosen = process.argv.slice(2);
const behaviour = ['Behaviour', bin('jest', 'bin/jest.js'), chosen];
for (const [what, program, args] of chosen.length > 0 ? [behaviour] : [...checks, behaviour]) {
  console.error(`\n== ${what}`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
